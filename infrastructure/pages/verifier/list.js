/** The sealed list: its pages, their leaves, the root, and what may stand in it. */

import { compare, concat, demand, hex, same, tag, lp, unbase64, u32, u16 } from './bytes.js';
import { isObject } from './canonical.js';
import { H } from './digests.js';
import { ordered, wordAt } from './order.js';
import { sha256 } from './sha256.js';
import { rootOf } from './tree.js';
import { IN_SERIES } from './map.js';

const PAGE = 4096;
const RECORD = 71;
const STEP = 2048;
export const ACTIVE = 0;

/** All records of a list, packed as they are published, and their leaves. */
export class List {
  constructor(records, leaves) {
    this.records = records;
    this.leaves = leaves;
    this.size = records.length / RECORD;
  }

  leaf(i) {
    return this.leaves.subarray(32 * i, 32 * i + 32);
  }

  tag(i) {
    return this.records.subarray(RECORD * i, RECORD * i + 32);
  }

  number(i) {
    return wordAt(this.records, RECORD * i + 32);
  }

  count(i) {
    return (this.records[RECORD * i + 36] << 8) | this.records[RECORD * i + 37];
  }

  commit(i) {
    return this.records.subarray(RECORD * i + 38, RECORD * i + 70);
  }

  status(i) {
    return this.records[RECORD * i + 70];
  }

  active() {
    const all = [];
    for (let i = 0; i < this.size; i++) if (this.status(i) === ACTIVE) all.push(i);
    return all;
  }

  /** The place of a leaf, by bisection; -1 where it is not in the list. */
  find(leaf) {
    let low = 0;
    for (let high = this.size; low < high; ) {
      const middle = (low + high) >> 1;
      if (compare(this.leaf(middle), leaf) < 0) low = middle + 1;
      else high = middle;
    }
    return low < this.size && same(this.leaf(low), leaf) ? low : -1;
  }
}

export function leafPrefix(draw) {
  return concat(Uint8Array.of(0), tag('lottery.leaf.v2'), lp(draw));
}

/** The leaf of one record. */
export function leafOf(draw, personTag, ticketNo, count, commit, status) {
  return H(leafPrefix(draw), personTag, u32(ticketNo), u16(count), commit, Uint8Array.of(status));
}

async function readPages(get, rules, evidence, leaves) {
  const pages = Math.max(1, Math.ceil(leaves / PAGE));
  demand(evidence.pages === pages, 'pages');
  const parts = [];
  for (let page = 1; page <= pages; page++) {
    const answer = await get(`/v1/draws/${rules.draw}/evidence/leaves?page=${page}`);
    demand(isObject(answer) && answer.draw === rules.draw && answer.page === page && answer.pages === pages, `leaves, page ${page}`);
    const packed = unbase64(answer.leaves);
    demand(packed.length === RECORD * (page < pages ? PAGE : leaves - PAGE * (pages - 1)), `leaves, page ${page}`);
    parts.push(packed);
  }
  return concat(...parts);
}

/** Reads and checks the list that a `seal` entry names; answers it, with what was not right added to `found`. */
export async function readList({ get, rules, evidence, seal, found, pace }) {
  const records = await readPages(get, rules, evidence, seal.leaves);
  const list = new List(records, new Uint8Array((records.length / RECORD) * 32));
  const prefix = leafPrefix(rules.draw);
  const input = new Uint8Array(prefix.length + RECORD);
  input.set(prefix);
  let ascending = true;
  for (let i = 0; i < list.size; i++) {
    for (let at = 0; at < RECORD; at++) input[prefix.length + at] = records[RECORD * i + at];
    sha256(input, list.leaves, 32 * i);
    if (i > 0 && !isBefore(list.leaves, 32 * (i - 1), 32 * i)) ascending = false;
    if (i % STEP === STEP - 1) await pace();
  }
  const root = hex(rootOf(list.leaves));
  found.check(root === seal.root, 'list', 'root', { computed: root, published: seal.root });
  found.check(ascending, 'list', 'ascending', { leaves: list.size });
  await countList(list, rules, seal, found, pace);
  return list;
}

/** Whether the 32 bytes at one place are below those at another. */
function isBefore(bytes, one, other) {
  for (let i = 0; i < 32; i++) if (bytes[one + i] !== bytes[other + i]) return bytes[one + i] < bytes[other + i];
  return false;
}

async function countList(list, rules, seal, found, pace) {
  const { document, kind } = rules;
  const numbers = new Set();
  const wrong = new Set();
  let left = 0;
  let lines = 0;
  for (let i = 0; i < list.size; i++) {
    const status = list.status(i);
    const active = status === ACTIVE;
    const count = list.count(i);
    if (status > 2) wrong.add('status');
    if (kind === 'lottery' ? count < 1 || count > document.maxLinesPerTicket : count !== 0) wrong.add('lines-of-a-record');
    if (active) lines += count;
    else left++;
    if (kind === 'campaign') inCampaign(list.number(i), active, rules, numbers, wrong);
    if (i % STEP === STEP - 1) await pace();
  }
  const persons = await countPersons(list, rules, wrong, pace);
  if (document.capacity !== undefined && list.size - left > document.capacity) wrong.add('capacity');
  for (const code of wrong) found.fail('list', code);
  found.check(left === seal.left, 'list', 'left', { computed: left, published: seal.left });
  if (kind === 'lottery') found.check(lines === seal.lines, 'list', 'lines', { computed: lines, published: seal.lines });
  if (wrong.size === 0) found.ok('list', 'records', { leaves: list.size, active: list.size - left, persons });
}

/** Looks at the records of each person together; answers how many persons there are. */
async function countPersons(list, { document, kind }, wrong, pace) {
  const mostRecords = document.maxPerSubject ?? Infinity;
  const mostActive = kind === 'draw' ? 1 : (document.luckyNumbers?.maxPerParticipant ?? Infinity);
  const places = ordered(
    list.size,
    (i) => wordAt(list.records, RECORD * i),
    (a, b) => compare(list.tag(a), list.tag(b)) || list.number(a) - list.number(b),
  );
  let persons = 0;
  let records = 0;
  let active = 0;
  for (let n = 0; n < places.length; n++) {
    const [before, place] = [places[n - 1], places[n]];
    const another = n === 0 || !sameTag(list.records, before, place);
    if (another) [persons, records, active] = [persons + 1, 0, 0];
    else if (list.number(before) === list.number(place)) wrong.add('record-twice');
    records++;
    if (list.status(place) === ACTIVE) active++;
    if (records > mostRecords || active > mostActive) wrong.add('person-too-often');
    if (n % STEP === STEP - 1) await pace();
  }
  return persons;
}

function sameTag(records, one, other) {
  for (let i = 0; i < 32; i++) if (records[RECORD * one + i] !== records[RECORD * other + i]) return false;
  return true;
}

function inCampaign(index, active, rules, numbers, wrong) {
  const least = rules.byExtraction ? rules.document.extraction.map.minSeries : 0;
  const series = Math.floor(index / IN_SERIES) - least;
  if (series < 0 || series >= rules.document.luckyNumbers.seriesCount) wrong.add('number-outside');
  if (!active) return;
  if (numbers.has(index)) wrong.add('number-twice');
  numbers.add(index);
}
