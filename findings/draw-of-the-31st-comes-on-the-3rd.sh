#!/usr/bin/env bash
# Schedules in EventBridge's form: a draw on every 31st, on every 30th, and on 29 February. Both libraries that read this form and tell the next
# times have trouble with months without that day: aws-cron-parser counts on into the next month and tells of draws on 3 March and 1 May, though
# the day of the month asked for is the 31st; pyawscron fails at the first such month.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

npm init -y >/dev/null
npm install --silent --no-audit --no-fund aws-cron-parser@1.1.12 >/dev/null
cat > look.cjs <<'JS'
const parser = require('aws-cron-parser');
for (const text of ['0 20 31 * ? *', '0 20 30 * ? *', '0 20 29 2 ? *']) {
  const cron = parser.parse(text);
  const times = [];
  for (let last = new Date('2027-01-01T00:00:00Z'); times.length < 4; ) {
    last = parser.next(cron, last);
    times.push(last.toISOString().slice(0, 10));
  }
  console.log(`aws-cron-parser, cron(${text}):`, ...times);
}
JS
seen=$(node look.cjs)

python3 -m venv python
python/bin/pip install --quiet pyawscron==1.0.7
cat > look.py <<'PY'
import datetime
from pyawscron import AWSCron
for text in ("0 20 31 * ? *", "0 20 30 * ? *", "0 20 29 2 ? *"):
    last, times = datetime.datetime(2027, 1, 1, tzinfo=datetime.timezone.utc), []
    try:
        while len(times) < 4:
            last = AWSCron(text).occurrence(last).next()
            times.append(last.strftime("%Y-%m-%d"))
    except ValueError as refused:
        times.append(f"ValueError: {refused}")
    print(f"pyawscron, cron({text}):", *times)
PY
seen+=$'\n'$(python/bin/python look.py)
expected='aws-cron-parser, cron(0 20 31 * ? *): 2027-01-31 2027-03-03 2027-03-31 2027-05-01
aws-cron-parser, cron(0 20 30 * ? *): 2027-01-30 2027-03-02 2027-03-30 2027-04-30
aws-cron-parser, cron(0 20 29 2 ? *): 2027-03-01 2028-02-29 2029-03-01 2030-03-01
pyawscron, cron(0 20 31 * ? *): 2027-01-31 ValueError: day is out of range for month
pyawscron, cron(0 20 30 * ? *): 2027-01-30 ValueError: day is out of range for month
pyawscron, cron(0 20 29 2 ? *): ValueError: day is out of range for month'
echo "Next four times from 1 January 2027, by aws-cron-parser 1.1.12 (npm) and pyawscron 1.0.7 (PyPI):"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
