/** Orders of many records by a number of each. */

/**
 * The places 0 to `size` - 1, ascending by the unsigned 32 bits of each, and by `compare` where those are equal. The bits and the place are sorted as
 * one number, which takes no object of each.
 */
export function ordered(size, word, compare) {
  const width = 2 ** Math.ceil(Math.log2(Math.max(size, 2)));
  // Both fit into 53 bits; of a list of more than two million the last bits are left to `compare`.
  const cut = Math.max(1, width / 2 ** 21);
  const keys = new Float64Array(size);
  for (let i = 0; i < size; i++) keys[i] = Math.floor(word(i) / cut) * width + i;
  keys.sort();
  const places = Uint32Array.from(keys, (key) => key % width);
  for (let from = 0, to; from < size; from = to) {
    const first = Math.floor(keys[from] / width);
    for (to = from + 1; to < size && Math.floor(keys[to] / width) === first; ) to++;
    if (to > from + 1) places.subarray(from, to).sort(compare);
  }
  return places;
}

/** The first 32 bits at a place in bytes. */
export const wordAt = (bytes, at) => ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
