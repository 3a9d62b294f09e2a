/** The judged draws that both verifiers are held against, and how one is handed to ours. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FILE = new URL('../../verifier/src/test/resources/fairdraw/verifier/cases.jsonl.gz', import.meta.url);

export const cases = gunzipSync(readFileSync(FILE))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

export const answering = (answers) => async (path) => (Object.hasOwn(answers, path) ? structuredClone(answers[path]) : undefined);

export function askedOf(judged) {
  const { receipts, trust, heads, rules, prizes, signatures, chain, all, now } = judged;
  return {
    receipts: receipts ?? [],
    trust: trust ?? null,
    heads: heads ?? [],
    rules: rules ?? null,
    prizes: prizes ?? {},
    signatures: signatures ?? {},
    chains: chain == null ? [] : [chain].flat(),
    all: all ?? false,
    now,
  };
}

export function caseNamed(name) {
  const judged = cases.find((one) => one.name === name);
  if (judged === undefined) throw new Error(`no case ${name}`);
  return judged;
}
