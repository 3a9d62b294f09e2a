/** The candidate that decides: the planned round or contest, or a later one for which the register and the witnesses have the reason. */

import { isRound, roundTime } from './beacon.js';
import { DAY, days, drawDays, millis } from './times.js';

const WEEK = 7 * DAY;

/** A round or contest that may decide, with the entry that names it and the second by which that has to be in. */
function candidate(entry, named, rules) {
  const time = rules.byExtraction ? contestTime(rules, named.date) : roundTime(named.chain, named.round);
  return { entry, ...named, time, deadline: time - (rules.byExtraction ? rules.document.extraction.leadSeconds : rules.margin) };
}

function contestTime(rules, date) {
  return Math.floor(rules.drawAt / 1000) + (days(date) - days(rules.document.extraction.date)) * DAY;
}

export function nameOf(c) {
  return c.contest === undefined ? { round: c.round, chain: c.chain.hash } : { contest: c.contest, date: c.date };
}

function first(seal, rules) {
  const { extraction } = rules.document;
  if (rules.byExtraction) return candidate(seal, { contest: extraction.contest, date: extraction.date }, rules);
  return candidate(seal, { chain: rules.chain, round: seal.value.round ?? rules.round }, rules);
}

/** The candidate that a `round` entry names behind `c`; null where it may not name it. */
function following(entry, c, rules, chains) {
  const { value } = entry;
  if (rules.byExtraction) {
    const j = Number(value.contest) - Number(c.contest);
    const behind = days(value.date) - days(c.date);
    // No two contests are held on one day, so a date that is nearer needs no calendar.
    const holds = j >= 1 && j <= behind && behind === drawDays(c.date, j);
    return holds ? candidate(entry, { contest: value.contest, date: value.date }, rules) : null;
  }
  const dead = value.why === 'BEACON_DEAD';
  if (dead ? value.chain === undefined : value.chain !== undefined) return null;
  const chain = dead ? chains.get(value.chain) : c.chain;
  return chain === undefined ? null : candidate(entry, { chain, round: value.round }, rules);
}

/** When a result of this candidate came, as far as the reader brings one; undefined where none is brought. */
export function broughtAt(c, rules, asked) {
  if (rules.byExtraction) {
    const brought = asked.prizes[c.contest];
    return brought === undefined ? undefined : contestTime(rules, brought[0]);
  }
  const brought = asked.signatures[c.round];
  if (brought === undefined || !isRound(c.chain, c.round, brought[0])) return undefined;
  return brought[1] == null ? c.time : seconds(brought[1]);
}

const seconds = (time) => (typeof time === 'number' ? time : Math.floor(millis(time) / 1000));

/**
 * Whether an entry may pass `c` over as dead or not held; adds what speaks against it.
 *
 * @param cancels true where the entry cancels: then neither the fallback's chain nor a second time is asked after
 */
function missed(entry, c, state, cancels) {
  const { rules, asked, times, found } = state;
  const came = broughtAt(c, rules, asked);
  if (came !== undefined && !times.in(entry.index, came - rules.margin)) {
    found.fail('beacon', 'result-was-there', nameOf(c));
    return false;
  }
  if (entry.value.why !== 'BEACON_DEAD') return true;
  if (!cancels && (state.dead || entry.value.chain !== rules.document.beacon.fallback)) {
    found.fail('beacon', 'no-fallback', { chain: String(entry.value.chain) });
    return false;
  }
  const since = times.since(entry.index);
  if (times.alone) found.but('beacon', 'dead-own-word');
  else if (since === undefined) found.wait('beacon', 'dead-not-witnessed');
  else if (since < c.time + WEEK) {
    found.fail('beacon', 'dead-too-early', { since, time: c.time });
    return false;
  }
  return true;
}

/** Runs through the `round` entries and answers {status: 'decided' | 'open' | 'failed', candidate, in, passed}. */
export function decide(history, rounds, context) {
  const { rules, chains, times, found } = context;
  const state = { ...context, dead: false };
  const passed = [];
  let c = first(history.seal, rules);
  for (let j = 0; ; j++) {
    const next = rounds[j];
    const why = next?.value.why;
    const own = why === 'NOT_HELD' || why === 'BEACON_DEAD';
    const sealed = times.in(c.entry.index, c.deadline);
    const answer = (status) => ({ status, candidate: c, in: sealed, passed });
    if (sealed && !own) {
      if (next !== undefined) found.but('list', 'round-does-not-count', { index: next.index, ...nameOf(c) });
      return answer('decided');
    }
    if (next === undefined) return answer('open');
    const after = following(next, c, rules, chains);
    if (after === null) {
      found.fail('beacon', 'round-not-the-next', { index: next.index });
      return answer('failed');
    }
    if (sealed) {
      if (!missed(next, c, state, false)) return answer('failed');
      found.but('beacon', why === 'NOT_HELD' ? 'not-held' : 'beacon-dead', { ...nameOf(c), time: c.time });
      state.dead ||= why === 'BEACON_DEAD';
    } else if (!late(next, c, state)) return answer('failed');
    passed.push(c);
    c = after;
  }
}

/** Whether a list that was not in may go to the next round. */
function late(next, c, { rules, times, found }) {
  const { why } = next.value;
  if (why === 'LATE' && times.k > 0 && times.out(c.entry.index, c.deadline)) {
    found.but('list', 'late', nameOf(c));
    return true;
  }
  if (why === 'LATE' && times.k === 0) {
    found.but('list', 'late-own-word', nameOf(c));
    return true;
  }
  if (why === 'UNPROVEN' && !rules.live) {
    found.but('list', 'unproven', nameOf(c));
    return true;
  }
  found.fail('list', why === 'LATE' ? 'late-not-proven' : why === 'UNPROVEN' ? 'unproven' : 'passed-but-not-in', nameOf(c));
  return false;
}

/** Judges a cancellation; `gapOfList` answers whether the sealed list is as crowded as the rules forbid. Answers what `decide` said, or null. */
export function judgeCancel(history, context, gapOfList) {
  const { rules, times, found } = context;
  const { cancel, seal } = history;
  const said = { why: cancel.value.why, reason: cancel.value.reason, by: cancel.value.by };
  if (history.drawn !== null) {
    found.fail('result', 'cancelled-and-drawn', said);
    return null;
  }
  if (seal === null) {
    if (times.have(cancel.index)) found.ok('list', 'cancelled', said);
    else found.wait('list', 'cancel-not-witnessed', said);
    return null;
  }
  const decided = decide(history, history.rounds, context);
  if (decided.status === 'failed') return decided;
  const c = decided.candidate;
  const gap = said.why === 'GAP';
  if (gap && (said.by !== 'rule' || !gapOfList())) {
    found.fail('list', 'cancelled-without-gap', said);
    return decided;
  }
  if (times.in(cancel.index, c.time - rules.margin)) found.ok('list', 'cancelled', said);
  else cancelledLate(cancel, c, decided, said, context);
  return decided;
}

function cancelledLate(cancel, c, decided, said, context) {
  const { rules, times, found } = context;
  const allowed = said.why === 'GAP' || said.why === (rules.byExtraction ? 'NOT_HELD' : 'BEACON_DEAD');
  if (!decided.in || !allowed) found.fail('list', 'cancelled-too-late', { ...said, ...nameOf(c) });
  else if (!times.have(cancel.index)) found.wait('list', 'cancel-not-witnessed', said);
  else if (said.why === 'GAP') found.ok('list', 'cancelled', said);
  else if (missed(cancel, c, context, true))
    found.but('beacon', said.why === 'NOT_HELD' ? 'cancelled-not-held' : 'cancelled-dead', { ...said, ...nameOf(c), time: c.time });
}

/** The named chains that are neither drand's nor the reader's own choice. */
export function judgeChain(hash, what, { rules, asked, found }, quicknet) {
  if (hash === quicknet) found.ok('beacon', 'chain-quicknet', { what });
  else if (asked.chains.includes(hash)) found.ok('beacon', 'chain-named', { what, chain: hash });
  else if (rules.live) found.fail('beacon', 'chain-unknown', { what, chain: hash });
  else found.but('beacon', 'chain-unknown-in-test', { what, chain: hash });
}
