#!/usr/bin/env bash
# RFC 3161 allows fractions of a second in a stamp's time, and authorities that promise an accuracy below a second use them. rfc3161-client drops
# the fraction, so a list that was stamped nine tenths after a deadline is shown as stamped right on it; OpenSSL, rfc3161ng and pkijs keep it.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

cat > authority.cnf <<'CNF'
[tsa]
default_tsa = authority
[authority]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
accuracy = millisecs:1
clock_precision_digits = 3
ess_cert_id_alg = sha256
[req]
distinguished_name = name
x509_extensions = usage
[name]
[usage]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
CNF
echo 01 > serial
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -days 30 -subj /CN=tsa.example.com -config authority.cnf 2>/dev/null
echo "the sealed list" > list
openssl ts -query -data list -sha256 -cert -out query 2>/dev/null
# DER drops zeros at the end, and a whole second has no fraction to lose: stamp until the time has three digits.
until openssl ts -reply -config authority.cnf -queryfile query -signer certificate.pem -inkey key.pem -out answer 2>/dev/null \
  && openssl ts -reply -in answer -text 2>/dev/null | grep -q 'Time stamp: .*\.[0-9][0-9][1-9] '; do :; done

python3 -m venv python
python/bin/pip install --quiet rfc3161-client==1.0.9 rfc3161ng==2.1.3
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pkijs@4.0.0 asn1js@4.0.0 >/dev/null
cat > look.py <<'PY'
import rfc3161_client, rfc3161ng
from pyasn1.codec.der import decoder
answer = open("answer", "rb").read()
print("rfc3161-client 1.0.9:", rfc3161_client.decode_timestamp_response(answer).tst_info.gen_time.strftime("%S.%f")[:6])
token = decoder.decode(answer, asn1Spec=rfc3161ng.TimeStampResp())[0].time_stamp_token
print("rfc3161ng 2.1.3:", rfc3161ng.get_timestamp(token).strftime("%S.%f")[:6])
PY
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { SignedData, TimeStampResp, TSTInfo } from 'pkijs';
const token = TimeStampResp.fromBER(new Uint8Array(readFileSync('answer')).buffer).timeStampToken;
const info = TSTInfo.fromBER(new SignedData({ schema: token.content }).encapContentInfo.eContent.getValue());
console.log('pkijs 4.0.0:', info.genTime.toISOString().slice(17, 23));
JS
stamped=$(openssl ts -reply -in answer -text 2>/dev/null | sed -n 's/^Time stamp: .*:\([0-9.]*\) .*/\1/p')
seen=$(python/bin/python look.py; node look.mjs)
expected="rfc3161-client 1.0.9: ${stamped%.*}.000
rfc3161ng 2.1.3: $stamped
pkijs 4.0.0: $stamped"
echo "Seconds of a stamp whose time ends in $stamped, by $(openssl version | cut -d' ' -f1,2) that made it:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
