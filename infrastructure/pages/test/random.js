/** A small generator with a seed, so that what a test made up can be made again. */
export function random(seed) {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n) => next() % n;
  const bytes = (length) => Uint8Array.from({ length }, () => next() & 255);
  const pick = (values) => values[below(values.length)];
  return { below, bytes, pick };
}
