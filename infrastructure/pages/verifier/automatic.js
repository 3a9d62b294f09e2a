/** Lucky numbers that the campaign gives: each at its place, and none picked out of turn. */

import { firstRound, isRound } from './beacon.js';
import { demand, hex, tag, unhex } from './bytes.js';
import { H, M } from './digests.js';
import { lanes, permutation } from './chance.js';
import { IN_SERIES } from './map.js';

const STEP = 256;
const NUMBERS = tag('lottery.numbers.v2');

/** The key under which the numbers are given. */
export const numberKey = (secret, opened) => M(secret, NUMBERS, opened);

/** Checks every number of a drawn campaign against its lane; prints how many places were skipped. */
export async function checkAutomatic({ rules, history, chains, list, found, pace }) {
  const { luckyNumbers, extraction } = rules.document;
  if (luckyNumbers?.generation !== 'automatic') return;
  const n = luckyNumbers.seriesCount * IN_SERIES;
  const owned = lanes(n, luckyNumbers.perEntry);
  const { given } = history.seal.value;
  demand(given.length === owned.length && given.every((next, l) => next >= owned[l][0] && next <= owned[l][1]), 'seal.given');
  if (history.drawn === null) return;
  const { secret, opened } = history.drawn.value;
  const chain = chains.get(luckyNumbers.chain);
  if (secret === undefined || opened === undefined || chain === undefined) return void found.wait('places', 'numbers-not-opened');

  const hash = hex(H(NUMBERS, unhex(secret)));
  found.check(hash === luckyNumbers.keyHash, 'places', 'numbers-secret', { computed: hash, published: luckyNumbers.keyHash });
  const round = firstRound(chain, rules.openAt);
  found.check(isRound(chain, round, opened), 'places', 'numbers-opened', { round });
  const { place } = permutation(numberKey(unhex(secret), unhex(opened)), n);
  const least = extraction === undefined ? 0 : extraction.map.minSeries * IN_SERIES;
  let wrong = 0;
  for (let i = 0; i < list.size; i++) {
    const number = list.number(i) - least;
    const at = number >= 0 && number < n ? place(number) : -1;
    if (!given.some((next, l) => at >= owned[l][0] && at < next)) wrong++;
    if (i % STEP === STEP - 1) await pace();
  }
  found.check(wrong === 0, 'places', 'numbers-in-turn', { wrong });
  const skipped = given.reduce((sum, next, l) => sum + next - owned[l][0], 0) - list.size;
  if (skipped < 0) found.fail('places', 'numbers-skipped', { skipped });
  else found.note('places', 'numbers-skipped', { skipped });
}
