/** RFC 8785 canonical JSON of the values that the protocol knows: whole numbers, text, true, false, null, lists and objects. */

import { H } from './digests.js';
import { demand, utf8 } from './bytes.js';
import { readJson } from './json.js';

const DEPTH = 1000;

export function canonical(value, depth = 0) {
  demand(depth < DEPTH, 'nesting');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    demand(Number.isSafeInteger(value) && !Object.is(value, -0), 'number');
    return String(value);
  }
  if (typeof value === 'string') {
    utf8(value);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  demand(typeof value === 'object', 'value');
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${canonical(name)}:${canonical(value[name], depth + 1)}`).join(',')}}`;
}

export const canonicalBytes = (value) => utf8(canonical(value));

export const canonicalHash = (value) => H(canonicalBytes(value));

/** Reads a text that has to be canonical already: whatever is written twice, spaced or out of order is refused. */
export function readCanonical(text) {
  const value = readJson(text);
  demand(canonical(value) === text, 'canonical JSON');
  return value;
}

/** Whether two values say the same, however they are printed. */
export function equal(a, b) {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
}

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isWhole(value, from = 0, to = Number.MAX_SAFE_INTEGER) {
  return Number.isSafeInteger(value) && !Object.is(value, -0) && value >= from && value <= to;
}
