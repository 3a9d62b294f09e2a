/** The things that can happen to a draw, honestly or not, as changes of its story. */

import { hex } from '../../verifier/bytes.js';
import { canonicalHash } from '../../verifier/canonical.js';
import { recordOf } from './shapes.js';
import { CHAIN, DRAW, FALLBACK } from './world.js';

export const DAY = 86_400;
export const OTHER_RULES = hex(canonicalHash({ other: true }));

export const active = ({ records }) => records.filter(({ status }) => status === 0);

/** Has a record changed, and everything that follows from it. */
export function remade(story, place, change) {
  const { records } = story;
  const before = records[place];
  const numbered = story.rules.luckyNumbers !== undefined;
  records[place] = recordOf({ ...before, numbered, ...change });
  story.receipts = story.receipts.map((record) => (record === before ? records[place] : record));
  return records[place];
}

/** The round or contest behind the one that is planned. */
export function later(story, { contest = '6001', date = '2025-03-08', rounds = 400 } = {}) {
  return story.byExtraction ? { contest, date } : { chain: CHAIN, round: story.rules.beacon.round + rounds };
}

export const named = ({ chain, round, contest, date }) => (chain ? { round } : { contest, date });

/** Names a later candidate behind the list, by which the draw is drawn. */
export function postponed(story, why, next = later(story), more = {}) {
  story.deciding = next;
  story.before('drawn', { name: 'round', own: () => ({ t: 'round', ...named(next), why, ...more }) });
}

/** The contest is said not to have been held, which is witnessed the day after. */
export function notHeld(story, next) {
  postponed(story, 'NOT_HELD', next);
  story.before('drawn', { name: 'head of the round', head: story.time + DAY });
}

/** Nobody saw the list in time, which the witnesses prove. */
export function outage(story, { at = story.time + 60, proven = true } = {}) {
  story.sign('head of the list', { at, ...(proven ? { without: 'seal' } : { by: [] }) });
  postponed(story, 'LATE');
  story.before('drawn', { name: 'head of the round', head: at + 2 });
}

/** The rules' fallback decides, since the beacon is said to be dead. */
export function dead(story, { days = 7, chain = FALLBACK, named: fallback = FALLBACK } = {}) {
  story.rules.beacon.fallback = fallback.shown.chain;
  const at = story.time + days * DAY + 60;
  const round = Math.ceil((at + DAY - chain.chain.genesis) / 3) + 1;
  postponed(story, 'BEACON_DEAD', { chain, round }, { chain: chain.shown.chain });
  story.before('drawn', { name: 'head of the round', head: at });
}

/** Cancels in place of drawing, witnessed at a time; gives back what a pool took. */
export function cancelled(story, { why = 'ASKED', by = 'operator:op_1', reason = 'no prize', at }) {
  story.drop('drawn', 'settle', 'end');
  story.deciding = null;
  if (story.rules.pool && story.has('seal')) {
    const back = { t: 'pool', of: 'lot_made', ref: DRAW, n: 3, cents: story.carried, balance: story.carried, for: 'cancel' };
    story.before('head of the result', { name: 'back', entry: () => back });
  }
  story.before('head of the result', { name: 'cancel', own: () => ({ t: 'cancel', why, reason, by }) });
  story.sign('head of the result', { at });
  story.sign('newest head', { at: at + 60 });
}

/** Takes away the place of an ACTIVE record. */
export function freed(story, event, { by = 'key:k1', place = 0, behind = 'drawn', ...more } = {}) {
  const record = active(story)[place] ?? story.records[0];
  story.after(behind, { name: `freed ${place}`, own: () => ({ t: 'freed', leaf: hex(record.leaf), event, by, ...more }) });
}

/** Every ACTIVE record gets a place. */
export function everybodyWins(story) {
  Object.assign(story.rules, { winnerCount: 50, ...(story.byExtraction ? {} : { alternates: 100 }) });
}

/** The numbers stand in a row, so that one of them wins nearly always. */
export function crowded(story, maxGap) {
  if (maxGap !== undefined) story.rules.maxGap = maxGap;
  const least = story.rules.extraction.map.minSeries * 100_000;
  story.records.forEach((_, place) => remade(story, place, { ticketNo: least + place }));
}

export const evidenceOf = ({ answers }) => answers[`/v1/draws/${DRAW}/evidence`];
export const leavesPath = `/v1/draws/${DRAW}/evidence/leaves?page=1`;
export const checkpointOf = ({ answers }) => Object.entries(answers).find(([path]) => path.endsWith('/checkpoint'))[1];
export const pageOf = ({ answers }, page) => answers[Object.keys(answers).find((path) => path.endsWith(`entries?page=${page}`))];
