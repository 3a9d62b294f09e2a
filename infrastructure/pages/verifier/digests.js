/** SHA-256 and its keyed form. Always the library's: a list is hundreds of thousands of short inputs, for which one promise each is slower. */

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from './bytes.js';

export const H = (...parts) => sha256(parts.length === 1 ? parts[0] : concat(...parts));

export const M = (key, ...parts) => hmac(sha256, key, concat(...parts));

/** `M` under one key, many times: the key is absorbed once. */
export function keyed(key) {
  const start = hmac.create(sha256, key);
  return (...parts) => {
    const state = start.clone();
    for (const part of parts) state.update(part);
    return state.digest();
  };
}
