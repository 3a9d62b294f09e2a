/** Honest draws, made up from a seed: rules, entries, a register among other draws' entries, witnesses, and a beacon of its own. */

import { bls12_381 } from '@noble/curves/bls12-381.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { firstRound, readChain, roundTime } from '../verifier/beacon.js';
import { base64, compare, concat, hex, u16, u32, u64, u8, utf8 } from '../verifier/bytes.js';
import { canonical, canonicalHash } from '../verifier/canonical.js';
import { drawNumbers, ranking, seedOf } from '../verifier/chance.js';
import { H } from '../verifier/digests.js';
import { leafOf, List } from '../verifier/list.js';
import { drawnSets, poolCents, shares, tierOf } from '../verifier/lottery.js';
import { headText } from '../verifier/notes.js';
import { commitOf, opening, personTag, receiptMessage, stubOf } from '../verifier/records.js';
import { printed } from '../verifier/times.js';
import { entryLeaf, Frontier } from '../verifier/tree.js';
import { random } from './random.js';

const PAGE = 4096;
const T0 = Date.parse('2025-03-01T12:00:00Z') / 1000;
const ORIGIN = 'made.example/live';
const DRAW = 'draw_made';

function keyOf(name) {
  const secret = H(utf8(name));
  return { secret, public: ed25519.getPublicKey(secret) };
}

const idOf = (name, kind, key) => H(utf8(`${name}\n`), u8(kind), key).subarray(0, 4);
const vkeyOf = (name, kind, key) => `${name}+${hex(idOf(name, kind, key))}+${base64(concat(u8(kind), key))}`;
const lineOf = (name, kind, key, bytes) => `\u2014 ${name} ${base64(concat(idOf(name, kind, key), bytes))}\n`;

/** A beacon whose key the maker holds. */
function ownChain() {
  const secret = concat(u8(0), H(utf8('beacon')).subarray(1));
  const publicKey = bls12_381.shortSignatures.getPublicKey(secret).toBytes(true);
  const shown = {
    scheme: 'bls-unchained-g1-rfc9380',
    id: 'made',
    groupHash: hex(H(utf8('group'))),
    publicKey: hex(publicKey),
    genesisTime: 1_700_000_000,
    period: 3,
  };
  shown.chain = hex(H(concat(u32(3), u64(shown.genesisTime), publicKey, H(utf8('group')), utf8('made'))));
  const sign = (round) => {
    const message = bls12_381.shortSignatures.hash(H(u64(round)), 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_');
    return hex(bls12_381.shortSignatures.sign(message, secret).toBytes(true));
  };
  return { shown, chain: readChain(shown), sign };
}

const CHAIN = ownChain();
const LOG = keyOf('log');
const RECEIPTS = keyOf('receipts');
const LOG_VKEY = vkeyOf(ORIGIN, 1, LOG.public);

function rulesOf(kind, witnesses, quorum, from) {
  const [openAt, closeAt, drawAt] = [T0, T0 + 86_400, T0 + 87_000];
  const rules = {
    v: 2,
    kind,
    draw: DRAW,
    mode: 'live',
    openAt: printed(openAt * 1000),
    closeAt: printed(closeAt * 1000),
    drawAt: printed(drawAt * 1000),
    beacon: { chain: CHAIN.shown.chain, leadSeconds: 600, round: firstRound(CHAIN.chain, Math.max(drawAt, closeAt + 600) * 1000) },
    receiptKey: hex(RECEIPTS.public),
    register: { log: LOG_VKEY, from, witnesses: witnesses.map(({ vkey }) => vkey), quorum, stampers: [], stamps: 0 },
  };
  if (kind === 'draw') return { ...rules, winnerCount: 3, alternates: 100, passOn: true };
  return {
    ...rules,
    maxLinesPerTicket: 10,
    numbers: { main: { pick: 3, from: 1, to: 12 }, bonus: { pick: 1, from: 1, to: 4 } },
    pool: { currency: 'USD', lineCents: 100, permille: 500 },
    tiers: [
      { name: 'All', main: 3, bonus: 1, poolPermille: 600 },
      { name: 'Three', main: 3, poolPermille: 200 },
      { name: 'Two', main: 2, amountCents: 150 },
    ],
  };
}

function recordsOf(dice, kind, count) {
  const records = [];
  for (let i = 0; i < count; i++) {
    const who = `person_${i}@example.com`;
    const nonce = dice.bytes(32);
    const tagKey = dice.bytes(32);
    const line = () => ({ main: [...new Set([1 + dice.below(4), 5 + dice.below(4), 9 + dice.below(4)])], bonus: [1 + dice.below(4)] });
    const lines = kind === 'draw' ? null : Array.from({ length: 1 + dice.below(3) }, line);
    const open = opening(nonce, who, '');
    const record = {
      who,
      nonce,
      tagKey,
      lines,
      open,
      ticketNo: i + 1,
      count: lines?.length ?? 0,
      status: dice.below(20) === 0 ? 1 + dice.below(2) : 0,
    };
    record.tag = personTag(DRAW, tagKey, who);
    record.commit = commitOf(open, lines);
    record.leaf = leafOf(DRAW, record.tag, record.ticketNo, record.count, record.commit, record.status);
    records.push(record);
  }
  return records.sort((a, b) => compare(a.leaf, b.leaf));
}

const packed = (record) => concat(record.tag, u32(record.ticketNo), u16(record.count), record.commit, u8(record.status));

/** The register as a server keeps it: entries are appended, heads are signed and shown to the witnesses. */
class Register {
  constructor(witnesses) {
    this.witnesses = witnesses;
    this.frontier = new Frontier();
    this.texts = [];
    this.starts = [];
    this.heads = [];
  }

  append(entry) {
    if (this.texts.length % 256 === 0) this.starts.push(this.frontier.roots.map((root) => hex(root)));
    const text = canonical(entry);
    this.frontier.push(entryLeaf(utf8(text)));
    this.texts.push(text);
    return this.texts.length - 1;
  }

  head(time) {
    const text = headText(ORIGIN, this.texts.length, this.frontier.root());
    let note = `${text}\n${lineOf(ORIGIN, 1, LOG.public, ed25519.sign(utf8(text), LOG.secret))}`;
    for (const { name, secret, public: key } of this.witnesses) {
      const signed = ed25519.sign(utf8(`cosignature/v1\ntime ${time}\n${text}`), secret);
      note += lineOf(name, 4, key, concat(u64(time), signed));
    }
    this.heads.push(note);
    return { size: this.texts.length, root: hex(this.frontier.root()) };
  }

  pages() {
    return this.starts.map((frontier, page) => ({ page, frontier, entries: this.texts.slice(256 * page, 256 * page + 256) }));
  }
}

/** Entries of other draws and lotteries, as many as are asked for. */
function others(register, dice, count) {
  for (let i = 0; i < count; i++) {
    const rules = hex(dice.bytes(32));
    register.append(
      dice.pick([
        { t: 'end', draw: `draw_${dice.below(1e6)}`, rules },
        { t: 'freed', draw: `draw_${dice.below(1e6)}`, rules, leaf: rules, event: 'LEFT', by: 'entrant' },
      ]),
    );
  }
}

/** Makes a draw; answers its bundle's answers, and what a reader brings who knows log and witnesses. */
export async function makeDraw({ seed, kind = 'draw', entries = 8, witnessCount = 3, foreign = 5, receipts = 1 }) {
  const dice = random(seed);
  const witnesses = Array.from({ length: witnessCount }, (_, i) => {
    const name = `w${i}.example`;
    return { name, ...keyOf(name), vkey: vkeyOf(name, 4, keyOf(name).public) };
  });
  const register = new Register(witnesses);
  others(register, dice, foreign);
  const carried = 1000 * dice.below(100);
  if (kind === 'lottery')
    register.append({ t: 'pool', of: 'lot_made', n: 1, cents: carried, balance: carried, for: 'fund', ref: 'fund_1' });
  const rules = rulesOf(kind, witnesses, Math.floor(witnessCount / 2) + 1, register.texts.length);
  const hash = canonicalHash(rules);
  const mine = { draw: DRAW, rules: hex(hash) };
  const { round } = rules.beacon;
  const time = roundTime(CHAIN.chain, round);
  const own = [];
  const say = (entry) => own.push(register.append({ ...mine, ...entry }));
  say({
    t: 'draw',
    org: 'org_made',
    no: 1,
    openAt: rules.openAt,
    due: printed(time * 1000),
    ...(kind === 'lottery' ? { of: 'lot_made' } : {}),
  });
  const head = register.head(T0 - 60);
  others(register, dice, foreign);

  const records = recordsOf(dice, kind, entries);
  const frontier = new Frontier();
  records.forEach(({ leaf }) => frontier.push(leaf));
  const root = frontier.root();
  const left = records.filter(({ status }) => status !== 0).length;
  const lines = records.reduce((sum, { status, count }) => sum + (status === 0 ? count : 0), 0);
  const seal = { ...mine, t: 'seal', root: hex(root), leaves: entries, left };
  const cents = kind === 'lottery' ? Number(poolCents(carried, lines, rules.pool)) : 0;
  if (kind === 'lottery') {
    register.append({ t: 'pool', of: 'lot_made', n: 2, cents: -carried, balance: 0, for: 'close', ref: DRAW });
    Object.assign(seal, { lines, pool: { n: 2, carriedCents: carried, poolCents: cents } });
  }
  own.push(register.append(seal));
  register.head(T0 + 86_405);
  const signature = CHAIN.sign(round);
  say({ t: 'drawn', round, signature });

  const drawSeed = seedOf(H(Buffer.from(signature, 'hex')), hash, root);
  const result = { seed: hex(drawSeed) };
  const list = new List(concat(...records.map(packed)), concat(...records.map(({ leaf }) => leaf)));
  let tiers = null;
  if (kind === 'lottery') {
    result.numbers = {
      main: drawNumbers(drawSeed, 'main', rules.numbers.main),
      bonus: drawNumbers(drawSeed, 'bonus', rules.numbers.bonus),
    };
    const drawn = drawnSets(result.numbers);
    const won = rules.tiers.map(() => 0);
    for (const record of records) if (record.status === 0) for (const line of record.lines) won[tierOf(line, rules.tiers, drawn)]++;
    const { amounts, rollover } = shares(rules.tiers, won, cents);
    tiers = rules.tiers.map(({ name }, i) => ({ name, winners: won[i], amountCents: Number(amounts[i]) }));
    register.append({ t: 'pool', of: 'lot_made', n: 3, cents: Number(rollover), balance: Number(rollover), for: 'settle', ref: DRAW });
  } else {
    const ranks = await ranking(drawSeed, list, async () => {});
    result.winners = ranks.slice(0, 103).map(({ place, score }, rank) => ({ rank, leaf: hex(list.leaf(place)), score: hex(score) }));
  }
  say({ t: 'end' });
  register.head(time + 60);
  const heads = [...register.heads];
  others(register, dice, foreign);
  register.head(time + 120);

  const pages = Math.max(1, Math.ceil(entries / PAGE));
  const answers = {};
  answers[`/v1/draws/${DRAW}/evidence`] = {
    v: 2,
    draw: DRAW,
    status: 'COMPLETED',
    pages,
    rules: { hash: hex(hash), document: rules },
    seal,
    beacon: { ...CHAIN.shown, round, signature, randomness: hex(H(Buffer.from(signature, 'hex'))) },
    chains: [CHAIN.shown],
    result,
    tiers,
    register: { heads, stamps: [], entries: own.map((index) => ({ index, entry: register.texts[index] })) },
  };
  for (let page = 1; page <= pages; page++) {
    const of = records.slice(PAGE * (page - 1), PAGE * page);
    const path = `/v1/draws/${DRAW}/evidence/leaves?page=${page}`;
    answers[path] = { draw: DRAW, page, pages, leaves: base64(concat(...of.map(packed))) };
    if (kind !== 'lottery') continue;
    const opened = of.map(({ status, open, lines: chosen }) =>
      status === 0 ? { open: base64(concat(open.openKey, open.whoHash)), lines: chosen } : null,
    );
    answers[`${path}&opened=true`] = { draw: DRAW, page, pages, opened };
  }
  const log = LOG_VKEY.split('+')[1];
  answers[`/v1/register/${log}/checkpoint`] = register.heads[register.heads.length - 1];
  for (const page of register.pages()) answers[`/v1/register/${log}/entries?page=${page.page}`] = page;
  return {
    draw: DRAW,
    // What is shared between draws is copied: whoever changes one changes no other.
    answers: structuredClone(answers),
    chain: CHAIN.shown.chain,
    trust: { logs: [LOG_VKEY], witnesses: witnesses.map(({ vkey }) => vkey) },
    receipts: Array.from({ length: Math.min(receipts, entries) }, () => receiptOf(dice.pick(records), hash, head)),
    now: 0,
  };
}

function receiptOf(record, rulesHash, head) {
  const acceptedAt = printed((T0 + 3600) * 1000 + 123);
  const message = receiptMessage(
    stubOf(DRAW, record.ticketNo, record.count, record.commit),
    rulesHash,
    acceptedAt,
    head.size,
    Buffer.from(head.root, 'hex'),
  );
  return {
    v: 2,
    draw: DRAW,
    ticketNo: record.ticketNo,
    nonce: hex(record.nonce),
    salt: '',
    who: record.who,
    lines: record.lines,
    rules: hex(rulesHash),
    acceptedAt,
    head,
    signature: hex(ed25519.sign(message, RECEIPTS.secret)),
    link: '/',
    tagKey: hex(record.tagKey),
    proof: null,
  };
}
