/** The entries of one draw, in the order of the register: which there are, whether they may stand where they stand, and what the evidence says of them. */

import { demand, isHex } from './bytes.js';
import { equal, isObject, isWhole, readCanonical } from './canonical.js';
import { LAST_ROUND } from './beacon.js';
import { days, printed } from './times.js';

const PROGRESS = ['SCHEDULED', 'OPEN', 'CLOSED', 'SEALED', 'DRAWN', 'SETTLED', 'COMPLETED'];
const [SEALED, DRAWN] = [3, 4];
const BY = /^(?:entrant|rule|key:.+|operator:.+)$/su;
const text = (value) => typeof value === 'string';
const whole = (value) => isWhole(value);
const hash = (value) => isHex(value, 32);
const by = (value) => text(value) && BY.test(value);
const among =
  (...values) =>
  (value) =>
    values.includes(value);
const date = (value) => Number.isFinite(days(value));
const round = (value) => isWhole(value, 1, LAST_ROUND);
const contest = (value) => text(value) && /^[1-9]\d{0,8}$/.test(value);
const prizes = (value) => Array.isArray(value) && value.length === 5 && value.every((prize) => text(prize) && /^\d{5}$/.test(prize));
const cents = (value) => isWhole(value, Number.MIN_SAFE_INTEGER);
const pool = (value) => isObject(value) && isWhole(value.n, 1) && cents(value.carriedCents) && cents(value.poolCents);
const two = (value) => Array.isArray(value) && value.length === 2 && value.every(text) && value[0] !== value[1];
const optional = (check) => (value) => value === undefined || check(value);
const absent = (value) => value === undefined;

/** The members of each kind of entry, as the rules have them. */
function shapes(rules) {
  const { document } = rules;
  const automatic = document.luckyNumbers?.generation === 'automatic';
  const only = (holds, check) => (holds ? check : absent);
  const named = rules.byExtraction ? { contest, date, round: absent, chain: absent } : { round, contest: absent, date: absent };
  return {
    draw: { org: text, no: (value) => isWhole(value, 1), openAt: text, due: text, of: optional(text) },
    seal: {
      root: hash,
      leaves: (value) => isWhole(value, 0, 0xffffffff),
      left: whole,
      lines: only(rules.kind === 'lottery', whole),
      pool: only(document.pool !== undefined, pool),
      given: only(automatic, (value) => Array.isArray(value) && value.every(whole)),
      round: only(!rules.live && !rules.byExtraction, optional(round)),
    },
    round: { chain: optional(hash), ...named, why: among('LATE', 'UNPROVEN', rules.byExtraction ? 'NOT_HELD' : 'BEACON_DEAD') },
    cancel: { why: among('ASKED', 'GAP', 'NOT_HELD', 'BEACON_DEAD', 'NO_ENTRIES'), reason: text, by },
    drawn: {
      ...named,
      signature: only(!rules.byExtraction, (value) => isHex(value, 48)),
      prizes: only(rules.byExtraction, prizes),
      by: only(rules.byExtraction, two),
      secret: only(automatic, optional(hash)),
      opened: only(
        automatic,
        optional((value) => isHex(value, 48)),
      ),
    },
    freed: { leaf: hash, event: among('DENIED', 'LEFT', 'EXPIRED'), by, reason: optional(text) },
    end: {},
  };
}

/** Reads this draw's history out of the replay; null where it was never announced there. */
export function readHistory(read, rules, found) {
  const history = { draws: [], rounds: [], freed: [], seal: null, drawn: null, end: null, cancel: null, own: [] };
  const shape = shapes(rules);
  for (const entry of read.entries) {
    const { index, value } = entry;
    if (value.draw !== rules.draw) continue;
    // A kind that nobody knows may name no rules, and still be said of this draw.
    const unknown = value.rules === undefined && !Object.hasOwn(shape, value.t);
    if (value.rules !== rules.hashText && !unknown) other(history, entry, rules, found);
    else if (index >= rules.from) {
      history.own.push(entry);
      if (history.end === null) place(history, entry, shape, found);
      else found.note('list', 'behind-the-end', { index, t: String(value.t) });
    }
  }
  if (history.draws.every(({ value }) => value.rules !== rules.hashText)) return null;
  announced(history, rules, found);
  return history;
}

function place(history, entry, shape, found) {
  const { index, value } = entry;
  const first = history.announcement;
  if (history.cancel !== null && value.rules !== undefined)
    return found.fail('list', 'behind-the-cancellation', { index, t: String(value.t) });
  if (history.cancel !== null) return found.note('list', 'behind-the-end', { index, t: String(value.t) });
  if (!text(value.t) || !Object.hasOwn(shape, value.t)) return found.but('list', 'entry-unknown', { index, t: String(value.t) });
  for (const [name, holds] of Object.entries(shape[value.t])) demand(holds(value[name]), `entry ${index}: ${value.t}.${name}`);
  const order = {
    draw: () => history.seal === null && history.drawn === null,
    seal: () => first !== undefined && history.seal === null && history.rounds.length === 0,
    round: () => history.seal !== null && history.drawn === null,
    drawn: () => history.seal !== null && history.drawn === null,
    freed: () => history.seal !== null,
    end: () => history.drawn !== null,
    cancel: () => first !== undefined,
  };
  if (!order[value.t]())
    return found.fail('list', value.t === 'seal' && history.seal ? 'two-seals' : 'out-of-order', { index, t: value.t });
  if (value.t === 'draw') {
    history.draws.push(entry);
    history.announcement ??= entry;
  } else if (value.t === 'round') history.rounds.push(entry);
  else if (value.t === 'freed') history.freed.push(entry);
  else history[value.t] = entry;
  return undefined;
}

/** An entry of this id under other rules: an id counts once, until its draw is over. */
function other(history, entry, rules, found) {
  const { index, value } = entry;
  const over = history.end !== null || history.cancel !== null;
  if (value.t === 'seal' && !over) found.fail('list', 'sealed-under-other-rules', { index });
  else if (value.t === 'draw' && history.seal !== null && !over) found.fail('list', 'announced-again', { index });
  else if (value.t === 'draw' && index >= rules.from && history.seal === null && !over) history.draws.push(entry);
  else found.note('list', 'other-rules', { index, t: String(value.t) });
}

function announced(history, rules, found) {
  const [{ value: first }] = history.draws;
  const one = history.draws.every(({ value }) => value.org === first.org && value.no === first.no);
  const last = history.draws[history.draws.length - 1].value;
  found.check(one && last.rules === rules.hashText, 'rules', 'announced-once', { org: String(first.org), no: first.no });
  const due = rules.byExtraction ? rules.document.drawAt : printed(rules.due * 1000);
  for (const { value } of history.draws) {
    if (value.rules !== rules.hashText) continue;
    if (value.openAt !== rules.document.openAt || value.due !== due)
      found.fail('rules', 'announced-times', { computed: due, published: value.due });
  }
}

/** Compares what the evidence shows with what the register holds. */
export function compareEvidence(evidence, history, read, rules, found) {
  const shown = evidence.register.entries;
  demand(Array.isArray(shown), 'register.entries');
  const pending = new Set();
  const indexes = new Set();
  for (const item of shown) {
    demand(isObject(item) && text(item.entry), 'register.entries');
    const value = readCanonical(item.entry);
    if (item.index === null) pending.add(value.t);
    else {
      demand(isWhole(item.index), 'register.entries');
      indexes.add(item.index);
      if (item.index >= read.start && read.at(item.index)?.text !== item.entry) found.fail('list', 'entry-differs', { index: item.index });
    }
  }
  const seal = evidence.seal ?? null;
  const progress = PROGRESS.indexOf(evidence.status);
  demand(progress >= 0 || evidence.status === 'CANCELLED', 'status');
  const more = (there, kind) => {
    if (there && pending.has(kind)) found.wait('list', 'entry-pends', { t: kind });
    else if (there) found.fail('list', 'evidence-shows-more', { t: kind });
  };
  more((seal !== null || progress >= SEALED) && history?.seal == null, 'seal');
  more(((evidence.result ?? null) !== null || progress >= DRAWN) && history?.drawn == null, 'drawn');
  more(evidence.status === 'CANCELLED' && history?.cancel == null, 'cancel');
  if (history === null) return;
  if (seal !== null && history.seal !== null && !equal(seal, history.seal.value)) found.fail('list', 'seal-differs');
  const less = (history.seal !== null && seal === null) || (history.drawn !== null && (evidence.result ?? null) === null);
  const unseen = history.own.some(({ index }) => !indexes.has(index) && (history.end === null || index <= history.end.index));
  if (less || unseen || (history.cancel !== null && evidence.status !== 'CANCELLED')) found.wait('list', 'register-shows-more');
}
