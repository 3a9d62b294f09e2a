/** The recorded draws that both verifiers are held against. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export { answering, askedOf } from './asked.js';

const lines = (name) =>
  gunzipSync(readFileSync(new URL(`../../verifier/src/test/resources/fairdraw/verifier/${name}.jsonl.gz`, import.meta.url)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Draws that a program judged which was written from the protocol's page alone. */
export const cases = lines('cases');

/** Draws with each fault that the maker knows. */
export const made = lines('made');

export function caseNamed(name) {
  const judged = cases.find((one) => one.name === name);
  if (judged === undefined) throw new Error(`no case ${name}`);
  return judged;
}
