#!/usr/bin/env bash
# Since July 2026 a Brazilian company's number (CNPJ) may hold letters. Two npm validators of a person's number (CPF) drop what is no digit
# before they look, so a valid CNPJ with three letters can pass as the valid CPF of a person who has nothing to do with it.
# It matters where an entrant is told by "CPF or CNPJ": which is asked first decides whose entry it becomes.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund cpf-cnpj-validator@2.1.2 @fnando/cpf@1.0.2 @fnando/cnpj@2.0.0

cat > look.cjs <<'JS'
const validator = require("cpf-cnpj-validator");
const fnando = { cpf: require("@fnando/cpf"), cnpj: require("@fnando/cnpj") };
const company = "48.CJC.603/0001-74";
console.log("cpf-cnpj-validator", validator.cnpj.isValid(company), validator.cpf.isValid(company), validator.cpf.format(company));
console.log("@fnando", fnando.cnpj.isValid(company), fnando.cpf.isValid(company), fnando.cpf.format(company));
console.log("strict", validator.cpf.isValid(company, true), fnando.cpf.isValid(company, true));
JS
seen=$(node look.cjs)
expected='cpf-cnpj-validator true true 486.030.001-74
@fnando true true 486.030.001-74
strict false false'

echo "48.CJC.603/0001-74, as [library] [valid CNPJ] [valid CPF] [as CPF]:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
