#!/usr/bin/env bash
# A prize pool of 100.01 is shared between tiers, and the first has no share. go-money hands the cents that are left over to the first parties,
# whatever their ratio, so who should get nothing gets a cent; dinero.js, old and new, passes over a ratio of 0.
set -euo pipefail
cd "$(mktemp -d)" && trap 'chmod -R u+w "$PWD"; rm -rf "$PWD"' EXIT
export GOFLAGS=-mod=mod GOPATH="$PWD/go"

mkdir go-money && cd go-money
printf 'module look\n\ngo 1.25\n\nrequire github.com/Rhymond/go-money v1.0.15\n' > go.mod
cat > look.go <<'GO'
package main

import (
	"fmt"

	"github.com/Rhymond/go-money"
)

func main() {
	for _, ratios := range [][]int{{0, 1, 1}, {1, 1, 0}} {
		parts, err := money.New(10001, "EUR").Allocate(ratios...)
		if err != nil {
			panic(err)
		}
		fmt.Print("go-money 1.0.15, ", ratios, ":")
		for _, part := range parts {
			fmt.Print(" ", part.Amount())
		}
		fmt.Println()
	}
}
GO
go mod tidy >/dev/null 2>&1
seen=$(go run .)
cd ..

npm init -y >/dev/null
npm install --silent --no-audit --no-fund dinero.js@2.0.2 dinero-1@npm:dinero.js@1.9.1 >/dev/null
cat > look.mjs <<'JS'
import old from 'dinero-1';
import { allocate, dinero, EUR, toSnapshot } from 'dinero.js';
const cents = { amount: 10001, currency: EUR };
for (const ratios of [[0, 1, 1], [1, 1, 0]]) {
  console.log(`dinero.js 1.9.1, [${ratios.join(' ')}]:`, ...old({ amount: 10001 }).allocate(ratios).map(part => part.getAmount()));
  console.log(`dinero.js 2.0.2, [${ratios.join(' ')}]:`, ...allocate(dinero(cents), ratios).map(part => toSnapshot(part).amount));
}
JS
seen+=$'\n'$(node look.mjs)
expected='go-money 1.0.15, [0 1 1]: 1 5000 5000
go-money 1.0.15, [1 1 0]: 5001 5000 0
dinero.js 1.9.1, [0 1 1]: 0 5001 5000
dinero.js 2.0.2, [0 1 1]: 0 5001 5000
dinero.js 1.9.1, [1 1 0]: 5001 5000 0
dinero.js 2.0.2, [1 1 0]: 5001 5000 0'
echo "10,001 cents, shared by ratios of which one is 0:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
