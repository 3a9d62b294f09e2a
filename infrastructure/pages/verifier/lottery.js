/** A lottery's opened tickets, its tiers and its money. */

import { demand, same, unbase64 } from './bytes.js';
import { equal, isObject, isWhole } from './canonical.js';
import { ACTIVE } from './list.js';
import { commitOf } from './records.js';

const PAGE = 4096;
const STEP = 512;

/** Whether these are lines as a ticket may have them: each number once, ascending, within the rules. */
export function areLines(lines, { numbers }) {
  const chosen = (values, part) =>
    Array.isArray(values) &&
    values.length === (part?.pick ?? 0) &&
    values.every((value, i) => isWhole(value, part.from, part.to) && (i === 0 || value > values[i - 1]));
  return (
    Array.isArray(lines) &&
    lines.every(
      (line) => isObject(line) && Object.keys(line).length === 2 && chosen(line.main, numbers.main) && chosen(line.bonus, numbers.bonus),
    )
  );
}

/** The first tier that a line matches; -1 where it wins nothing. */
export function tierOf(line, tiers, drawn) {
  const main = line.main.filter((number) => drawn.main.has(number)).length;
  const bonus = line.bonus.filter((number) => drawn.bonus.has(number)).length;
  return tiers.findIndex((tier) => tier.main === main && (tier.bonus === undefined || tier.bonus === bonus));
}

export function drawnSets({ main, bonus }) {
  return { main: new Set(main), bonus: new Set(bonus ?? []) };
}

/** Opens every ACTIVE ticket and answers how many lines won each tier; null where one did not open. */
export async function countWinners({ get, rules, list, result, found, pace }) {
  const { document, draw } = rules;
  const tiers = document.tiers ?? [];
  const drawn = drawnSets(result);
  const winners = tiers.map(() => 0);
  const pages = Math.max(1, Math.ceil(list.size / PAGE));
  let closed = 0;
  for (let page = 1; page <= pages; page++) {
    const answer = await get(`/v1/draws/${draw}/evidence/leaves?page=${page}&opened=true`);
    const from = PAGE * (page - 1);
    demand(isObject(answer) && answer.draw === draw && answer.page === page && answer.pages === pages, `opened, page ${page}`);
    demand(Array.isArray(answer.opened) && answer.opened.length === Math.min(PAGE, list.size - from), `opened, page ${page}`);
    for (let i = 0; i < answer.opened.length; i++) {
      const place = from + i;
      const opened = answer.opened[i];
      if (list.status(place) !== ACTIVE) {
        demand(opened === null, `opened, page ${page}`);
        continue;
      }
      if (!opens(opened, list, place, document)) closed++;
      else for (const line of opened.lines) winners[tierOf(line, tiers, drawn)]++;
      if (i % STEP === STEP - 1) await pace();
    }
  }
  found.check(closed === 0, 'places', 'opened', { closed, tickets: list.size });
  return closed === 0 ? winners : null;
}

function opens(opened, list, place, document) {
  if (!isObject(opened)) return false;
  const bytes = unbase64(opened.open);
  if (bytes.length !== 64 || !areLines(opened.lines, document) || opened.lines.length !== list.count(place)) return false;
  return same(commitOf({ openKey: bytes.subarray(0, 32), whoHash: bytes.subarray(32) }, opened.lines), list.commit(place));
}

/** The money in a pool: what was carried in, and the share of the lines sold. */
export function poolCents(carried, lines, { lineCents, permille }) {
  return BigInt(carried) + (BigInt(lines) * BigInt(lineCents) * BigInt(permille)) / 1000n;
}

/** The amount of a line in each tier, and what no tier pays. */
export function shares(tiers, winners, cents) {
  let rollover = BigInt(cents);
  const amounts = tiers.map((tier, i) => {
    if (tier.poolPermille === undefined) return BigInt(tier.amountCents);
    const share = (BigInt(cents) * BigInt(tier.poolPermille)) / 1000n;
    const amount = winners[i] > 0 ? share / BigInt(winners[i]) : 0n;
    rollover -= amount * BigInt(winners[i]);
    return amount;
  });
  return { amounts, rollover };
}

/** Compares the tiers that are published with those that were counted; answers what rolls over. */
export function checkTiers({ rules, evidence, seal, winners, settled, found }) {
  const tiers = rules.document.tiers ?? [];
  const { amounts, rollover } = shares(tiers, winners, seal.pool?.poolCents ?? 0);
  const computed = tiers.map((tier, i) => ({ name: tier.name, winners: winners[i], amountCents: Number(amounts[i]) }));
  const published = evidence.tiers ?? null;
  if (published !== null) {
    const shown = Array.isArray(published)
      ? published.map(({ name, winners: count, amountCents }) => ({ name, winners: count, amountCents }))
      : published;
    found.check(equal(shown, computed), 'places', 'tiers', { computed, published: shown });
  } else if (settled && rules.document.tiers !== undefined) found.fail('places', 'tiers-missing');
  else if (rules.document.tiers !== undefined) found.wait('places', 'tiers-not-settled');
  if (rollover < 0n) found.fail('places', 'pool-overdrawn', { rollover: String(rollover) });
  return { computed, rollover };
}

/** The pool of a seal: recomputed from what was carried and the lines sold, and taken out of the ledger by one entry. */
export function checkPool({ rules, seal, list, found }) {
  const { pool } = rules.document;
  if (pool === undefined) return;
  let lines = 0;
  for (const place of list.active()) lines += list.count(place);
  const cents = poolCents(seal.pool.carriedCents, lines, pool);
  found.check(cents === BigInt(seal.pool.poolCents), 'list', 'pool', { computed: String(cents), published: seal.pool.poolCents });
}

/** The ledger of the lottery as far as this draw is not over: gapless, adding up, closed once, settled or given back. */
export function checkLedger({ rules, read, history, rollover, found }) {
  if (rules.document.pool === undefined || history.seal === null) return;
  const over = history.end ?? history.cancel;
  const of = history.announcement.value.of;
  const kept = read.entries.filter(({ index, value }) => value.t === 'pool' && value.of === of && (over === null || index < over.index));
  const entries = kept.map(({ value }) => value).sort((a, b) => a.n - b.n);
  entries.forEach((entry) =>
    demand(isWhole(entry.n, 1) && Number.isSafeInteger(entry.cents) && Number.isSafeInteger(entry.balance), 'pool entry'),
  );
  const missing = (code, values) => (over === null ? found.wait('places', code, values) : found.fail('places', code, values));

  let before = read.start === 0 ? { n: 0, balance: 0 } : null;
  let adds = true;
  for (const entry of entries) {
    if (before !== null && entry.n > before.n + 1) missing('ledger-number-missing', { n: before.n + 1 });
    else if (before !== null && (entry.n === before.n || entry.balance !== before.balance + entry.cents)) adds = false;
    before = entry;
  }
  found.check(adds, 'places', 'ledger', { of: String(of), entries: entries.length });

  const own = (kind) => entries.filter((entry) => entry.for === kind && entry.ref === rules.draw);
  const { pool } = history.seal.value;
  const closes = own('close');
  const closed = closes.length === 1 && closes[0].n === pool.n && closes[0].cents === -pool.carriedCents;
  if (closes.length === 0) missing('close-missing');
  else found.check(closed, 'places', 'close', { computed: pool.carriedCents, published: -closes[0].cents });

  const settles = own('settle');
  if (settles.length > 1) found.fail('places', 'settled-twice');
  else if (settles.length === 1 && rollover !== null)
    found.check(BigInt(settles[0].cents) === rollover, 'places', 'settle', { computed: String(rollover), published: settles[0].cents });
  else if (settles.length === 0 && history.drawn !== null) missing('settle-missing');

  const returned = own('cancel');
  if (history.cancel === null) return;
  if (returned.length === 0) missing('return-missing');
  else
    found.check(returned.length === 1 && returned[0].cents === pool.carriedCents, 'places', 'returned', {
      computed: pool.carriedCents,
      published: returned[0].cents,
    });
}

/** The place at which this draw's money is settled in the register; null if it is not. */
export function settleOf(read, history, draw) {
  const over = history.end?.index ?? Infinity;
  return (
    read.entries.find(({ index, value }) => value.t === 'pool' && value.for === 'settle' && value.ref === draw && index < over) ?? null
  );
}
