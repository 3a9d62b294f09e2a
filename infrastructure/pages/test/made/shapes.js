/** Rules and records of every kind of draw. */

import { firstRound } from '../../verifier/beacon.js';
import { compare, concat, hex, u16, u32, u8, unhex } from '../../verifier/bytes.js';
import { lanes, permutation } from '../../verifier/chance.js';
import { H } from '../../verifier/digests.js';
import { numberKey } from '../../verifier/automatic.js';
import { leafOf } from '../../verifier/list.js';
import { IN_SERIES, numberOf } from '../../verifier/map.js';
import { commitOf, opening, personTag } from '../../verifier/records.js';
import { printed } from '../../verifier/times.js';
import { tag, utf8 } from '../../verifier/bytes.js';
import { CHAIN, DRAW, logOf, RECEIPTS, T0 } from './world.js';

export const KINDS = ['draw', 'lottery', 'campaign', 'automatic', 'extraction'];
const SECRET = H(utf8('secret of the numbers'));
const HELD_AT = Date.parse('2025-03-05T22:00:00Z') / 1000;

const LOTTERY = {
  maxLinesPerTicket: 10,
  numbers: { main: { pick: 3, from: 1, to: 12 }, bonus: { pick: 1, from: 1, to: 4 } },
  pool: { currency: 'USD', lineCents: 100, permille: 500 },
  tiers: [
    { name: 'All', main: 3, bonus: 1, poolPermille: 600 },
    { name: 'Three', main: 3, poolPermille: 200 },
    { name: 'Two', main: 2, amountCents: 150 },
  ],
};

/** The rules' members that a kind has beside the common ones. */
function ofKind(kind, dice) {
  const places = { winnerCount: 3, passOn: true };
  if (kind === 'lottery') return structuredClone(LOTTERY);
  if (kind === 'draw') return { ...places, alternates: 100 };
  const seriesCount = kind === 'automatic' ? dice.pick([1, 20]) : dice.pick([1, 3]);
  const luckyNumbers = { generation: 'manual', perEntry: 1, seriesCount };
  if (kind === 'campaign') return { ...places, alternates: 100, luckyNumbers };
  if (kind === 'extraction') return { ...places, luckyNumbers, extraction: extractionOf(seriesCount, dice) };
  const keyHash = hex(H(tag('lottery.numbers.v2'), SECRET));
  Object.assign(luckyNumbers, { generation: 'automatic', perEntry: 7, keyHash, chain: CHAIN.shown.chain });
  return { ...places, alternates: 100, luckyNumbers };
}

function extractionOf(seriesCount, dice) {
  const order = [1, 2, 3, 4, 5].slice(0, 5 - dice.below(2)).map((prize) => ({ prize, position: 5 }));
  const map = { series: dice.below(2) ? [{ prize: 1, position: 4 }] : [], order, prefix: 0, minSeries: dice.pick([0, 7]) };
  const fallback = dice.pick(['ALTERNATE', 'UP_THEN_DOWN', 'UP_WRAP']);
  return { contest: '6000', date: '2025-03-05', map, fallback, leadSeconds: 7200, seriesCount };
}

export function rulesOf(kind, { dice, mode, witnesses, quorum, from }) {
  const lead = mode === 'live' ? 600 : 5;
  const [openAt, closeAt] = [T0, T0 + 86_400];
  const byExtraction = kind === 'extraction';
  const drawAt = byExtraction ? HELD_AT : T0 + 87_000;
  const round = firstRound(CHAIN.chain, Math.max(drawAt, closeAt + lead) * 1000);
  return {
    v: 2,
    kind: ['automatic', 'extraction'].includes(kind) ? 'campaign' : kind,
    draw: DRAW,
    mode,
    openAt: printed(openAt * 1000),
    closeAt: printed(closeAt * 1000),
    drawAt: printed(drawAt * 1000),
    ...(byExtraction ? {} : { beacon: { chain: CHAIN.shown.chain, leadSeconds: lead, round } }),
    receiptKey: hex(RECEIPTS.public),
    register: { log: logOf(mode), from, witnesses: witnesses.map(({ vkey }) => vkey), quorum, stampers: [], stamps: 0 },
    ...ofKind(kind, dice),
  };
}

/** The numbers that their secret and the round of the opening give: each lane's numbers in their order. */
export function automaticNumbers(rules) {
  const { seriesCount, perEntry } = rules.luckyNumbers;
  const n = seriesCount * IN_SERIES;
  const opened = CHAIN.sign(firstRound(CHAIN.chain, T0 * 1000));
  const { number } = permutation(numberKey(SECRET, unhex(opened)), n);
  return { lanes: lanes(n, perEntry), number, secret: hex(SECRET), opened };
}

/** Numbers for so many records; of automatic ones also what each lane has given. */
function numbersFor(rules, dice, count) {
  if (rules.luckyNumbers === undefined) return { numbers: Array.from({ length: count }, (_, i) => i + 1) };
  if (rules.luckyNumbers.generation === 'automatic') {
    const { lanes: owned, number } = automaticNumbers(rules);
    const given = owned.map(([start]) => start);
    const numbers = Array.from({ length: count }, () => number(given[dice.below(given.length)]++));
    if (dice.below(3) === 0) given[0] += 7;
    return { numbers, given };
  }
  const least = (rules.extraction?.map.minSeries ?? 0) * IN_SERIES;
  const numbers = new Set();
  while (numbers.size < count) numbers.add(least + dice.below(rules.luckyNumbers.seriesCount * IN_SERIES));
  return { numbers: [...numbers] };
}

/** One record, with everything that follows from it. */
export function recordOf({ who, nonce, tagKey, lines, ticketNo, count = lines?.length ?? 0, status = 0, salt = '', numbered = false }) {
  const shown = numbered ? numberOf(ticketNo) : lines;
  const record = { who, nonce, tagKey, salt, lines: shown, ticketNo, count, status, open: opening(nonce, who, salt) };
  record.tag = personTag(DRAW, tagKey, who);
  record.commit = commitOf(record.open, shown);
  record.leaf = leafOf(DRAW, record.tag, ticketNo, count, record.commit, status);
  return record;
}

export function recordsOf(rules, dice, count) {
  const { numbers, given } = numbersFor(rules, dice, count);
  const line = () => ({ main: [1 + dice.below(4), 5 + dice.below(4), 9 + dice.below(4)], bonus: [1 + dice.below(4)] });
  const records = numbers.map((ticketNo, i) => {
    const again = i > 0 && rules.kind !== 'draw' && dice.below(5) === 0;
    const person = again ? i - 1 : i;
    return recordOf({
      who: `person_${person}@example.com`,
      nonce: dice.bytes(32),
      tagKey: H(utf8(`tag key of person ${person}`)),
      salt: dice.below(6) === 0 ? 'of my own' : '',
      lines: rules.kind === 'lottery' ? Array.from({ length: 1 + dice.below(3) }, line) : null,
      ticketNo,
      count: undefined,
      status: dice.below(20) === 0 ? 1 + dice.below(2) : 0,
      numbered: rules.luckyNumbers !== undefined,
    });
  });
  return { records, given };
}

export const sorted = (records) => records.sort((a, b) => compare(a.leaf, b.leaf));
export const packed = (record) => concat(record.tag, u32(record.ticketNo), u16(record.count), record.commit, u8(record.status));
