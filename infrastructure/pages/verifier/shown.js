/** A check of what the evidence shows beside the register: nothing that this kind of draw does not have, and nothing before its time. */

import { isRound } from './beacon.js';
import { isObject, isWhole } from './canonical.js';

const RESULTS = { lottery: ['seed', 'numbers'], beacon: ['seed', 'winners'], extraction: ['extraction', 'number', 'winners'] };
const MEMBERS = new Set(Object.values(RESULTS).flat());

export function checkShown({ history, evidence, found, rules, decided }) {
  const shown = (name) => evidence[name] ?? null;
  const otherwise = (what) => found.fail('result', 'shown-otherwise', { what });
  const result = shown('result');
  if (history.cancel !== null && result !== null) found.fail('result', 'cancelled-with-result');
  const members = RESULTS[rules.kind === 'lottery' ? 'lottery' : rules.byExtraction ? 'extraction' : 'beacon'];
  if (result !== null && !isObject(result)) otherwise('result');
  for (const name of isObject(result) ? Object.keys(result) : [])
    if (MEMBERS.has(name) && !members.includes(name)) otherwise(`result.${name}`);
  if (shown('tiers') !== null && (rules.kind !== 'lottery' || result === null)) otherwise('tiers');
  if (!isWhole(evidence.pages) || (shown('seal') === null && evidence.pages !== 0)) otherwise('pages');
  checkEarlyBeacon(shown('beacon'), { history, rules, decided, otherwise });
}

/** Before the result the beacon's round is the one that decides as far as is known, and a signature is the round's. */
function checkEarlyBeacon(beacon, { history, rules, decided, otherwise }) {
  if (rules.byExtraction) {
    if (beacon !== null) otherwise('beacon');
    return;
  }
  if (beacon === null) otherwise('beacon');
  if (beacon === null || history.drawn !== null) return;
  const c = decided?.candidate ?? { chain: rules.chain, round: rules.round };
  if (![c.round, rules.round].includes(beacon.round)) otherwise('beacon.round');
  else if (beacon.signature == null && beacon.randomness != null) otherwise('beacon.randomness');
  else if (beacon.signature != null && decided && c.round === beacon.round && !isRound(c.chain, c.round, beacon.signature))
    otherwise('beacon.signature');
}
