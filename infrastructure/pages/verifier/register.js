/** The replay: the register's entries read page by page, hashed, and compared with every head that is known. */

import { demand, hex, same, unhex, utf8 } from './bytes.js';
import { isObject, readCanonical } from './canonical.js';
import { Times } from './deadlines.js';
import { cosignedAt, headText, readHead, signedByLog } from './notes.js';
import { stampedAt } from './stamps.js';
import { entryLeaf, Frontier } from './tree.js';

const PAGE = 256;
const WHOLE = 50_000;
const LONGEST = 1024;

/** The part of the register that was read, and the heads over it. */
export class Replay {
  constructor(start) {
    this.start = start;
    this.size = start;
    /** Of each entry from `start` on: its text and its value. */
    this.entries = [];
    this.roots = new Map();
  }

  at(index) {
    return this.entries[index - this.start];
  }
}

/** Reads the register as far as it says something of this draw; adds what does not fit to `found`. */
export async function replay({ get, rules, evidence, asked, verify, found, pace }) {
  const heads = await knownHeads(get, rules, evidence, asked, verify, found);
  const served = heads.filter(({ kept }) => !kept);
  const checkpoint = heads.find(({ newest }) => newest);
  const shown = Math.max(0, ...served.map(({ size }) => size));
  const reported = checkpoint ? checkpoint.size : shown;
  const startPage = asked.all || reported <= WHOLE ? 0 : Math.floor(rules.from / PAGE);
  if (startPage > 0) found.note('list', 'register-part', { from: startPage * PAGE });

  const evident = served.filter(({ newest }) => !newest).map(({ size }) => size);
  const kept = heads.filter((head) => head.kept).map(({ size }) => size);
  const further = {
    needed: [...evident, ...[...indexed(evidence), ...receiptSizes(asked)].filter((size) => size <= shown)],
    wished: [...kept, ...receiptSizes(asked)],
  };
  const read = await readPages({ get, rules, startPage, served, shown, further, whole: asked.all, pace });
  compareHeads(read, heads, found);
  const times = await witnessTimes(read, heads, rules, evidence, verify, found);
  return { read, heads, times };
}

/** The sizes at which the evidence's own entries are in. */
function indexed({ register }) {
  const entries = Array.isArray(register.entries) ? register.entries : [];
  return entries.map((item) => item?.index + 1).filter(Number.isSafeInteger);
}

function receiptSizes(asked) {
  return asked.receipts.map((receipt) => receipt?.head?.size).filter((size) => Number.isSafeInteger(size) && size >= 0);
}

/** Every head that the log signed: of the evidence, the checkpoint, and those that the reader kept. */
async function knownHeads(get, rules, evidence, asked, verify, found) {
  const heads = [];
  const add = async (note, place) => {
    const head = readHead(note);
    if (head === null || !(await signedByLog(head, rules.log, verify))) return false;
    heads.push({ ...head, ...place });
    return true;
  };
  demand(isObject(evidence.register) && Array.isArray(evidence.register.heads), 'register.heads');
  for (const note of evidence.register.heads) await add(note, {});
  const checkpoint = await get(`/v1/register/${rules.log.id}/checkpoint`);
  if (checkpoint !== undefined && !(await add(checkpoint, { newest: true }))) found.fail('list', 'checkpoint-key');
  for (const note of asked.heads) if (!(await add(note, { kept: true }))) found.note('list', 'kept-head-other');
  return heads;
}

/**
 * Reads as far as something served has to be compared, and on to what the reader holds as far as there are pages: what a reader kept may be
 * larger than all that a server or a bundle still has.
 */
async function readPages({ get, rules, startPage, served, shown, further, whole, pace }) {
  const read = new Replay(startPage * PAGE);
  const wanted = new Set([...served.map(({ size }) => size), ...further.needed, ...further.wished]);
  const frontier = new Frontier(read.start);
  const wished = (needed) => Math.max(needed, ...further.wished);
  let needed = shown;
  for (let page = startPage; page * PAGE < wished(needed); page++) {
    const answer = await get(`/v1/register/${rules.log.id}/entries?page=${page}`);
    if (answer === undefined && page * PAGE >= needed) break;
    demand(isObject(answer) && answer.page === page && Array.isArray(answer.entries) && answer.entries.length <= PAGE, 'register page');
    begin(frontier, answer.frontier, page === startPage && page > 0);
    note(read, frontier, wanted);
    for (const text of answer.entries) {
      // A page that is there is read whole, as far as a head covers it; no further one is asked for.
      if (read.size >= Math.max(wished(needed), shown)) break;
      const value = append(read, frontier, text);
      note(read, frontier, wanted);
      if (whole || !endsDraw(value, read.size, rules)) continue;
      const over = served.map(({ size }) => size).filter((size) => size >= read.size);
      needed = Math.min(needed, Math.max(Math.min(...over, needed), ...further.needed));
    }
    if (read.size < Math.min((page + 1) * PAGE, wished(needed))) break;
    await pace();
  }
  demand(read.size >= needed, 'register: entries missing');
  note(read, frontier, wanted);
  return read;
}

/** Whether this entry, the last of `size`, is the draw's end or cancellation. */
function endsDraw({ t, draw, rules: hash }, size, rules) {
  return (t === 'end' || t === 'cancel') && draw === rules.draw && hash === rules.hashText && size > rules.from;
}

/** A page shows the frontier of all entries before it; of the first page that is read it is taken as it is. */
function begin(frontier, shown, trusted) {
  demand(Array.isArray(shown), 'frontier');
  const roots = shown.map((root) => unhex(root, 32));
  if (trusted) {
    demand(roots.length === Frontier.width(frontier.size), 'frontier');
    frontier.roots = roots;
  }
  demand(roots.length === frontier.roots.length && roots.every((root, i) => same(root, frontier.roots[i])), 'frontier');
}

function append(read, frontier, text) {
  const bytes = utf8(text);
  demand(bytes.length <= LONGEST, 'entry: longer than 1,024 bytes');
  const value = readCanonical(text);
  demand(isObject(value), 'entry');
  frontier.push(entryLeaf(bytes));
  read.entries.push({ index: read.size, text, value });
  read.size++;
  return value;
}

function note(read, frontier, wanted) {
  if (wanted.has(frontier.size) && !read.roots.has(frontier.size)) read.roots.set(frontier.size, frontier.root());
}

function compareHeads(read, heads, found) {
  const signed = new Map();
  for (const head of heads) {
    const root = read.roots.get(head.size);
    const other = signed.get(head.size);
    signed.set(head.size, head);
    if (root !== undefined && !same(root, head.root))
      found.fail('list', 'fork', { size: head.size, computed: hex(root), published: hex(head.root), note: head.note });
    else if (other !== undefined && !same(other.root, head.root))
      found.fail('list', 'fork', { size: head.size, computed: hex(other.root), published: hex(head.root), note: head.note });
    else if (head.size < read.start) found.note('list', 'head-before', { size: head.size });
    else if (root === undefined && head.kept) found.but('list', 'kept-head-larger', { size: head.size, read: read.size });
  }
  if (!found.all.some(({ code }) => code === 'fork'))
    found.ok('list', 'register-replayed', { entries: read.size - read.start, size: read.size, heads: heads.length });
}

/** The times of the rules' witnesses and stampers on heads that count: the log's, the replay's, and not older than the rules. */
async function witnessTimes(read, heads, rules, evidence, verify, found) {
  const counted = heads.filter(
    (head) => head.size >= rules.from && read.roots.has(head.size) && same(read.roots.get(head.size), head.root),
  );
  const cosigned = new Map();
  for (const witness of rules.witnesses) {
    const seen = [];
    for (const head of counted) for (const time of await cosignedAt(head, witness, verify)) seen.push({ size: head.size, time });
    cosigned.set(witness.name, seen);
  }
  const stamped = new Map(rules.stampers.map((stamper) => [stamper, []]));
  const sizes = new Map(counted.map((head) => [head.size, head]));
  demand(Array.isArray(evidence.register.stamps), 'register.stamps');
  for (const stamp of rules.stampers.length > 0 ? evidence.register.stamps : []) {
    const head = sizes.get(stamp?.size);
    if (head === undefined) continue;
    const granted = await stampedAt(stamp.token, utf8(headText(rules.log.name, head.size, head.root)));
    if (granted === null) found.note('list', 'stamp-refused', { size: head.size });
    else for (const by of granted.by) stamped.get(by)?.push({ size: head.size, time: granted.time });
  }
  return new Times({ cosigned, stamped, quorum: rules.quorum, stamps: rules.stamps, gap: rules.gap });
}
