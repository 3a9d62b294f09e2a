#!/usr/bin/env bash
# OpenAPI 3.1 describes webhooks beside the paths. From a document that tells of one with a body, openapi-generator 7.25.0 makes a Python
# package that cannot be imported at all, and TypeScript that does not compile: the body's type is left out. The same body as a callback of the
# call that registers the webhook harms neither.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

document() { # document PLACE
  cat <<'YAML'
openapi: 3.1.0
info: { title: draws, version: '1' }
YAML
  if [[ $1 == webhook ]]; then
    cat <<'YAML'
webhooks: { draw.won: { post: { operationId: TellWin, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Win' } } } }, responses: { '200': { description: taken } } } } }
YAML
  fi
  cat <<'YAML'
paths:
  /webhooks:
    post:
      operationId: Register
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Win' } } } } }
YAML
  if [[ $1 == callback ]]; then
    cat <<'YAML'
      callbacks: { draw.won: { '{$request.body#/url}': { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Win' } } } }, responses: { '200': { description: taken } } } } } }
YAML
  fi
  echo "components: { schemas: { Win: { type: object, required: [ticket], properties: { ticket: { type: string } } } } }"
}

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 \
  -DoutputDirectory=. 1>&2
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund typescript@5.9.3

seen=$(for place in webhook callback; do
  document $place >$place.yaml
  for language in python typescript-fetch; do
    java -jar openapi-generator-cli-7.25.0.jar generate -g $language -i $place.yaml -o $place-$language >generate.log 2>&1
  done
  python3 -m compileall -q $place-python/openapi_client/api >/dev/null 2>&1 && python=compiles || python=broken
  npx tsc --noEmit --skipLibCheck --target es2022 --lib es2022,dom,dom.iterable --moduleResolution bundler --module esnext \
    $place-typescript-fetch/index.ts >/dev/null 2>&1 && typescript=compiles || typescript=broken
  echo "$place $python $typescript"
done)
expected='webhook broken broken
callback compiles compiles'

echo "clients of a document that tells of a win, as [by] [Python] [TypeScript]:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
