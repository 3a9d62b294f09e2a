#!/usr/bin/env bash
# An answer that adds members to another form, and takes that in by allOf, loses in a Python client of openapi-generator 7.25.0 which of the
# other's members may be null: a winner who gave no name, valid by the document, is refused with an error. The same members written out are read.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

cat > draws.yaml <<'YAML'
openapi: 3.1.0
info: { title: draws, version: '1' }
paths:
  /taken-in: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/TakenIn' } } } } } } }
  /written-out: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/WrittenOut' } } } } } } }
components:
  schemas:
    Entrant: { type: object, required: [id, name], properties: { id: { type: string }, name: { type: [string, 'null'] } } }
    TakenIn: { allOf: [{ $ref: '#/components/schemas/Entrant' }], required: [rank], properties: { rank: { type: integer } } }
    WrittenOut:
      type: object
      required: [id, name, rank]
      properties: { id: { type: string }, name: { type: [string, 'null'] }, rank: { type: integer } }
YAML
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 \
  -DoutputDirectory=. 1>&2
java -jar openapi-generator-cli-7.25.0.jar generate -g python -i draws.yaml -o client --package-name client >generate.log 2>&1
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pydantic==2.14.4 python-dateutil==4.0.0 urllib3==2.8.0 typing_extensions==4.16.0

cat > look.py <<'PY'
import sys
sys.path.insert(0, "client")
from client.models.taken_in import TakenIn
from client.models.written_out import WrittenOut

winner = {"id": "entrant-7", "name": None, "rank": 1}
for form in (TakenIn, WrittenOut):
    try:
        print(form.__name__, "read", form.from_dict(winner).to_dict())
    except ValueError as refused:
        print(form.__name__, "refused", type(refused).__name__)
PY
seen=$(python/bin/python look.py)
expected="TakenIn refused ValidationError
WrittenOut read {'id': 'entrant-7', 'rank': 1, 'name': None}"

echo "a winner whose name is null, as [form] [what became of it]:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
