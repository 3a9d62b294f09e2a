/** The consequences of a seed: the ranking, the drawn numbers, and the permutation of automatic lucky numbers. */

import { compare, concat, demand, lp, tag, u32, u64, u8 } from './bytes.js';
import { M } from './digests.js';
import { ordered, wordAt } from './order.js';
import { hmac } from './sha256.js';

const STEP = 2048;
const SCORE = tag('lottery.score.v1');
const WORDS = 2n ** 64n;

export const seedOf = (randomness, rulesHash, root) => M(randomness, tag('lottery.seed.v2'), rulesHash, root);

/** The rank of a leaf; its score is read only where it is shown. */
class Rank {
  constructor(place, scores, at) {
    this.place = place;
    this.scores = scores;
    this.at = at;
  }

  get score() {
    return this.scores.subarray(this.at, this.at + 32);
  }
}

/** The places in the list of all ACTIVE leaves, the best first, and the score of each. */
export async function ranking(seed, list, pace) {
  const score = hmac(seed);
  const active = list.active();
  const scores = new Uint8Array(32 * active.length);
  const input = concat(SCORE, new Uint8Array(32));
  for (let n = 0; n < active.length; n++) {
    for (let i = 0; i < 32; i++) input[SCORE.length + i] = list.leaves[32 * active[n] + i];
    score(input, scores, 32 * n);
    if (n % STEP === STEP - 1) await pace();
  }
  const scoreOf = (n) => scores.subarray(32 * n, 32 * n + 32);
  // Equal scores go to the lower leaf, which is the earlier place.
  const order = ordered(
    active.length,
    (n) => wordAt(scores, 32 * n),
    (a, b) => compare(scoreOf(a), scoreOf(b)) || a - b,
  );
  return Array.from(order, (n) => new Rank(active[n], scores, 32 * n));
}

function* words(seed, label) {
  for (let j = 0; ; j++) {
    const block = M(seed, tag('lottery.stream.v1'), lp(label), u64(j));
    const view = new DataView(block.buffer, block.byteOffset, 32);
    for (let at = 0; at < 32; at += 8) yield view.getBigUint64(at);
  }
}

/** Draws `pick` numbers of from..to, in drawn order. */
export function drawNumbers(seed, label, { pick, from, to }) {
  const stream = words(seed, label);
  const pool = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  for (let i = 0; i < pick; i++) {
    const n = BigInt(pool.length - i);
    let word = stream.next().value;
    while (word >= (WORDS / n) * n) word = stream.next().value;
    const j = i + Number(word % n);
    [pool[i], pool[j]] = [pool[j], pool[i]];
  }
  return pool.slice(0, pick);
}

/** The permutation of 0 .. n - 1 under a key, as a pair of functions: the number at a place, and the place of a number. */
export function permutation(key, n) {
  const bits = Math.ceil((32 - Math.clz32(n - 1)) / 2);
  const mask = 2 ** bits - 1;
  const round = hmac(key);
  const label = concat(tag('lottery.numbers.round.v1'), u64(n));
  const input = concat(label, u8(0), u32(0));
  const bytes = new Uint8Array(32);
  const f = (r, x) => {
    input[label.length] = r;
    for (let i = 1; i <= 4; i++) input[label.length + i] = x >>> (32 - 8 * i);
    round(input, bytes);
    return wordAt(bytes, 0) & mask;
  };
  const once = (v) => {
    let left = Math.floor(v / (mask + 1));
    let right = v & mask;
    for (let r = 0; r < 10; r++) [left, right] = [right, (left ^ f(r, right)) >>> 0];
    return left * (mask + 1) + right;
  };
  const back = (v) => {
    let left = Math.floor(v / (mask + 1));
    let right = v & mask;
    for (let r = 9; r >= 0; r--) [left, right] = [(right ^ f(r, left)) >>> 0, left];
    return left * (mask + 1) + right;
  };
  const walk = (step) => (v) => {
    // Outside of its range the walk would never come back.
    demand(v >= 0 && v < n, 'place');
    let at = step(v);
    while (at >= n) at = step(at);
    return at;
  };
  return { number: walk(once), place: walk(back) };
}

/** The places that each lane of automatic numbers owns, as [start, end). */
export function lanes(n, perEntry) {
  const count = Math.max(1, Math.min(16, Math.floor(n / 1_000_000)));
  const entries = Math.floor(n / perEntry);
  const cut = Array.from({ length: count }, (_, l) => Math.floor((entries * l) / count) * perEntry);
  return cut.map((start, l) => [start, l + 1 < count ? cut[l + 1] : n]);
}
