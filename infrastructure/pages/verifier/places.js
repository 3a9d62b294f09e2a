/** The holders of the places of a draw, after what was freed. */

import { hex, unhex } from './bytes.js';
import { DAY } from './times.js';
import { ACTIVE } from './list.js';

/** Follows the freed places; answers the ranks that hold a place at the end of what is known. */
export function checkPlaces({ rules, history, list, ranks, times, decided, found, now }) {
  const { winnerCount, passOn, claimSeconds } = rules.document;
  const rankOf = new Map(ranks.map(({ place }, rank) => [place, rank]));
  const drawn = history.drawn.index;
  const state = { freed: new Set(), since: new Map(), next: 0 };
  const passes = passOn === true;
  const fill = (from) => {
    while (state.since.size < winnerCount && state.next < ranks.length) {
      if (!state.freed.has(state.next)) state.since.set(state.next, from);
      state.next++;
    }
  };
  let begun = false;
  const begin = () => {
    if (!begun) fill(drawn);
    begun = true;
  };
  for (const entry of history.freed) {
    if (entry.index > drawn) begin();
    const rank = freedRank(entry, list, rankOf, state, found);
    if (rank === null) continue;
    if (entry.value.event === 'EXPIRED') expired(entry, rank, { state, times, claimSeconds, found });
    else word(entry, { times, decided, rules, found });
    state.freed.add(rank);
    const held = state.since.delete(rank);
    if (held && passes) fill(entry.index);
  }
  begin();
  asOf({ history, rules, times, found, now });
  const holders = [...state.since.keys()].sort((a, b) => a - b);
  found.ok('places', 'places-held', { held: holders.length, of: winnerCount });
  return holders;
}

function freedRank({ index, value }, list, rankOf, { freed }, found) {
  const place = list.find(unhex(value.leaf));
  const rank = place >= 0 && list.status(place) === ACTIVE ? rankOf.get(place) : undefined;
  if (rank !== undefined && !freed.has(rank)) return rank;
  found.fail('places', 'freed-wrongly', { index, leaf: value.leaf });
  return null;
}

/** Nothing expires before the term is over, counted from when the witnesses had the entry that gave the place. */
function expired({ index, value }, rank, { state, times, claimSeconds, found }) {
  const given = state.since.get(rank);
  if (claimSeconds === undefined || given === undefined) return void found.fail('places', 'expired-wrongly', { index, leaf: value.leaf });
  if (times.alone) return void found.but('places', 'expired-own-word', { index });
  const from = times.since(given);
  const at = times.since(index);
  if (from === undefined || at === undefined) return void found.wait('places', 'expired-not-witnessed', { index });
  if (at < from + claimSeconds) return void found.fail('places', 'expired-too-early', { index, from, at, claimSeconds });
  if (times.k === 0) return void found.but('places', 'expired-by-stamps', { index });
  return void found.ok('places', 'expired', { index });
}

/** That somebody was denied or left is the word of who says so; what matters is whether it was said before the result could be known. */
function word({ index, value }, { times, decided, found }) {
  const said = { index, event: value.event, by: value.by, reason: value.reason ?? '' };
  const early = decided?.candidate !== undefined && times.in(index, decided.candidate.deadline);
  if (early) found.note('places', 'freed-before', said);
  else found.but('places', 'freed-after', said);
}

function asOf({ history, rules, times, found, now }) {
  if (history.end !== null) return;
  const newest = times.newest();
  if (newest === undefined) return;
  const old = newest + DAY < now;
  if (old) found.but('places', 'places-old', { time: newest });
  else found.note('places', 'places-as-of', { time: newest, live: rules.live });
}

/** Freed tickets of a lottery: tiers and pool stay as they are. */
export function checkFreedTickets({ history, list, found }) {
  const freed = new Set();
  for (const { index, value } of history.freed) {
    const place = list.find(unhex(value.leaf));
    if (place < 0 || list.status(place) !== ACTIVE || freed.has(place)) found.fail('places', 'freed-wrongly', { index, leaf: value.leaf });
    else if (value.event === 'EXPIRED') found.fail('places', 'expired-wrongly', { index, leaf: value.leaf });
    else
      found.but('places', 'ticket-freed', {
        index,
        event: value.event,
        by: value.by,
        reason: value.reason ?? '',
        leaf: hex(list.leaf(place)),
      });
    freed.add(place);
  }
}

/** With witnesses, what stands behind the result has to be theirs too: a fork could hide what others see. */
export function checkTail({ history, settle, times, found }) {
  const tail = [...history.freed, ...(settle === null ? [] : [settle]), ...(history.end === null ? [] : [history.end])];
  for (const { index, value } of tail) if (!times.have(index)) found.wait('places', 'tail-not-witnessed', { index, t: value.t });
}
