#!/usr/bin/env bash
# An issuer that adds an ML-DSA key (key type AKP) to its published keys, to be ready for quantum computers, locks out everybody who reads them
# with one of five libraries: they refuse the whole set for one key type that they do not know, and with it the Ed25519 key that signs today.
# RFC 7517, section 5, says to ignore such a key, which joserfc and jose do.
set -euo pipefail
cd "$(mktemp -d)" && trap 'chmod -R u+w "$PWD"; rm -rf "$PWD"' EXIT

pub=$(printf 'A%.0s' {1..1750})    # 1,312 bytes, as an ML-DSA-44 key has
cat > keys.json <<JSON
{"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "now", "alg": "EdDSA", "use": "sig", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},
          {"kty": "AKP", "kid": "next", "alg": "ML-DSA-44", "use": "sig", "pub": "$pub"}]}
JSON

python3 -m venv python
python/bin/pip install --quiet authlib==1.9.10 joserfc==1.8.0
cat > look.py <<'PY'
import json, warnings
warnings.simplefilter("ignore")
from authlib.jose import JsonWebKey
from joserfc.jwk import KeySet
keys = json.load(open("keys.json"))
for name, read in (("authlib", JsonWebKey.import_key_set), ("joserfc", KeySet.import_key_set)):
    try:
        print(name, "reads", len(read(keys).keys))
    except Exception as refusal:
        print(name, "refuses all")
PY

echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund node-jose@2.2.0 jose@6.2.18
cat > look.mjs <<'JS'
import { readFileSync } from "fs";
import { createLocalJWKSet } from "jose";
import nodeJose from "node-jose";
const keys = JSON.parse(readFileSync("keys.json", "utf8"));
await nodeJose.JWK.asKeyStore(keys).then(() => console.log("node-jose reads"), () => console.log("node-jose refuses all"));
await createLocalJWKSet(keys)({ alg: "EdDSA", kid: "now" }).then(() => console.log("jose reads 1"), () => console.log("jose refuses all"));
JS

cat > look.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/MicahParks/jwkset"
	"github.com/go-jose/go-jose/v4"
	"github.com/lestrrat-go/jwx/v3/jwk"
)

func main() {
	keys, _ := os.ReadFile("keys.json")
	_, jwx := jwk.Parse(keys)
	var set jose.JSONWebKeySet
	goJose := json.Unmarshal(keys, &set)
	var parsed jwkset.JWKSMarshal
	micah := json.Unmarshal(keys, &parsed)
	if micah == nil {
		_, micah = parsed.ToStorage()
	}
	for name, refusal := range map[string]error{"jwx": jwx, "go-jose": goJose, "jwkset": micah} {
		fmt.Println(name, map[bool]string{true: "reads", false: "refuses all"}[refusal == nil])
	}
}
GO
export GOPATH="$PWD/go" GOFLAGS=-mod=mod
go mod init look >go.log 2>&1
go get github.com/lestrrat-go/jwx/v3@v3.4.0 github.com/go-jose/go-jose/v4@v4.1.9 github.com/MicahParks/jwkset@v0.11.4 >>go.log 2>&1

seen=$({ python/bin/python look.py; node look.mjs; go run look.go; } 2>look.log | sort)
expected='authlib refuses all
go-jose refuses all
jose reads 1
joserfc reads 1
jwkset refuses all
jwx refuses all
node-jose refuses all'
echo "a set of an Ed25519 key and an ML-DSA key, read by authlib 1.9.10, joserfc 1.8.0, node-jose 2.2.0, jose 6.2.18,"
echo "go-jose 4.1.9, jwkset 0.11.4 and jwx 3.4.0:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
