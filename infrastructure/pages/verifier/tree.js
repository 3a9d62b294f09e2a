/** The trees of RFC 9162 by frontier: the roots of the complete subtrees, the largest first. */

import { H } from './digests.js';
import { sha256 } from './sha256.js';
import { concat, same } from './bytes.js';

const joined = new Uint8Array(65);
joined[0] = 1;

export const EMPTY = H(new Uint8Array());

export function node(left, right) {
  joined.set(left, 1);
  joined.set(right, 33);
  return H(joined);
}

/** The hash of a register's entry. */
export const entryLeaf = (bytes) => H(concat(Uint8Array.of(0), bytes));

/** The root over leaves that lie one behind the other. */
export function rootOf(leaves) {
  if (leaves.length === 0) return EMPTY;
  const level = leaves.slice();
  for (let size = level.length / 32; size > 1; size = Math.ceil(size / 2)) {
    for (let i = 0; i + 1 < size; i += 2) {
      for (let at = 0; at < 64; at++) joined[1 + at] = level[32 * i + at];
      sha256(joined, level, 16 * i);
    }
    if (size % 2 === 1) level.copyWithin(16 * (size - 1), 32 * (size - 1), 32 * size);
  }
  return level.slice(0, 32);
}

/** A growing tree. */
export class Frontier {
  constructor(size = 0, roots = []) {
    this.size = size;
    this.roots = [...roots];
  }

  /** The number of roots of a tree of this size. */
  static width(size) {
    let ones = 0;
    for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
    return ones;
  }

  push(leaf) {
    let hash = leaf;
    for (let size = this.size; size % 2 === 1; size = (size - 1) / 2) hash = node(this.roots.pop(), hash);
    this.roots.push(hash);
    this.size++;
  }

  root() {
    if (this.roots.length === 0) return EMPTY;
    let hash = this.roots[this.roots.length - 1];
    for (let i = this.roots.length - 2; i >= 0; i--) hash = node(this.roots[i], hash);
    return hash;
  }
}

/** Whether the path leads from the leaf at `index` of `size` to the root. */
export function includes(leaf, index, size, path, root) {
  if (!(index >= 0 && index < size)) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = node(sibling, hash);
      while (at % 2 === 0 && at > 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = node(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
}
