#!/usr/bin/env bash
# .NET writes times with seven digits of a second. Of six Python parsers arrow alone rounds the seventh, so an entry of the last tenth of a
# microsecond before midnight becomes one of the next day; in front of a draw's closing time it is late. The others cut it off.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

python3 -m venv python
python/bin/pip install --quiet arrow==1.4.0 pendulum==3.3.0 ciso8601==2.4.1 iso8601==2.1.0 pyrfc3339==2.1.1 aniso8601==10.0.1
cat > look.py <<'PY'
import aniso8601, arrow, ciso8601, iso8601, pendulum, pyrfc3339
text = "2026-12-31T23:59:59.9999999Z"
for name, parse in (("aniso8601", aniso8601.parse_datetime), ("arrow", arrow.get), ("ciso8601", ciso8601.parse_rfc3339),
                    ("iso8601", iso8601.parse_date), ("pendulum", pendulum.parse), ("pyrfc3339", pyrfc3339.parse)):
    print(name, parse(text).strftime("%Y-%m-%d %H:%M:%S.%f"))
PY
seen=$(python/bin/python look.py)
expected='aniso8601 2026-12-31 23:59:59.999999
arrow 2027-01-01 00:00:00.000000
ciso8601 2026-12-31 23:59:59.999999
iso8601 2026-12-31 23:59:59.999999
pendulum 2026-12-31 23:59:59.999999
pyrfc3339 2026-12-31 23:59:59.999999'
echo "2026-12-31T23:59:59.9999999Z, as read by arrow 1.4.0, pendulum 3.3.0, ciso8601 2.4.1, iso8601 2.1.0, pyrfc3339 2.1.1, aniso8601 10.0.1:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
