/** The way from one leaf of a sealed list to its root. */

import { node } from './tree.js';

/** The siblings from the leaf upwards, each with its side; a node without one moves up unchanged and adds none. */
export function pathOf(list, place) {
  const path = [];
  let level = Array.from({ length: list.size }, (_, i) => list.leaf(i));
  for (let at = place; level.length > 1; at >>= 1) {
    const sibling = at ^ 1;
    if (sibling < level.length) path.push({ left: sibling < at, hash: level[sibling] });
    const above = [];
    for (let i = 0; i < level.length; i += 2) above.push(i + 1 < level.length ? node(level[i], level[i + 1]) : level[i]);
    level = above;
  }
  return path;
}
