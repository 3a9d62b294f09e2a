import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { numberKey } from '../verifier/automatic.js';
import { firstRound, isRound, randomnessOf, readChain, roundTime } from '../verifier/beacon.js';
import { base64, concat, hex, tag, u16, u32, u8, unbase64, unhex, utf8 } from '../verifier/bytes.js';
import { canonical, readCanonical } from '../verifier/canonical.js';
import { drawNumbers, lanes, permutation, ranking, seedOf } from '../verifier/chance.js';
import { Times } from '../verifier/deadlines.js';
import { H } from '../verifier/digests.js';
import { verifierWith } from '../verifier/ed25519.js';
import { leafOf, List } from '../verifier/list.js';
import { drawnSets, poolCents, shares, tierOf } from '../verifier/lottery.js';
import { COSIGNATURE, cosignedAt, headText, LOG, readHead, readVkey, signedByLog } from '../verifier/notes.js';
import { commitOf, opening, personTag, receiptMessage, stubOf } from '../verifier/records.js';
import { entryLeaf, Frontier } from '../verifier/tree.js';
import { QUICKNET_DESCRIBED } from './quicknet.js';

const { vectors, notes, roots, log, witnesses } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url)));
const vector = (name) => vectors[name];
const verify = verifierWith(globalThis.crypto.subtle);
const DRAW = 'draw_TEST0005';
const pace = async () => {};

function listOf(leaves) {
  return new List(new Uint8Array(71 * leaves.length), concat(...leaves));
}

test('a ticket: person, opening, commitment, leaf', () => {
  const receipt = readCanonical(vector('2 receipt of ticket 1'));
  const rules = readCanonical(vector('1 rules'));
  assert.equal(hex(H(utf8(vector('1 rules')))), vector('1 rulesHash'));
  const person = personTag(DRAW, H(utf8('tag key of ada@example.com')), receipt.who);
  assert.equal(hex(person), vector('1 ticket1.personTag'));
  const open = opening(unhex(receipt.nonce), receipt.who, receipt.salt);
  assert.deepEqual([hex(open.openKey), hex(open.whoHash)], vector('1 ticket1.opening: openKey, whoHash'));
  const commit = commitOf(open, receipt.lines);
  assert.equal(hex(commit), vector('1 ticket1.commit'));
  assert.equal(hex(leafOf(DRAW, person, 1, 2, commit, 0)), vector('1 ticket1.leaf'));
  assert.equal(hex(stubOf(DRAW, 1, 2, commit)), vector('2 ticket1.stub'));
  assert.equal(rules.receiptKey.length, 64);
});

test('the receipt of that ticket verifies, and no other time', async () => {
  const receipt = readCanonical(vector('2 receipt of ticket 1'));
  const key = unhex(readCanonical(vector('1 rules')).receiptKey);
  const message = (at) =>
    receiptMessage(unhex(vector('2 ticket1.stub')), unhex(receipt.rules), at, receipt.head.size, unhex(receipt.head.root));
  assert.ok(await verify(key, message(receipt.acceptedAt), unhex(receipt.signature)));
  assert.ok(!(await verify(key, message('2023-09-14T12:34:56.788Z'), unhex(receipt.signature))));
});

test('seed, numbers, ranking and money of the lottery', async () => {
  const packed = unhex(vector('1 packed page'));
  const list = new List(packed, new Uint8Array(32 * 4));
  const frontier = new Frontier();
  for (let i = 0; i < 4; i++) {
    const leaf = leafOf(DRAW, list.tag(i), list.number(i), list.count(i), list.commit(i), list.status(i));
    list.leaves.set(leaf, 32 * i);
    frontier.push(leaf);
  }
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => list.number(i)),
    vector('1 leaves in order (ticket numbers)'),
  );
  assert.equal(hex(frontier.root()), vector('1 root'));
  const randomness = randomnessOf(readCanonical(vector('2 entry 7')).signature);
  assert.equal(hex(randomness), vector('1 randomness'));
  const seed = seedOf(randomness, unhex(vector('1 rulesHash')), frontier.root());
  assert.equal(hex(seed), vector('1 seed'));
  const rules = readCanonical(vector('1 rules'));
  const main = drawNumbers(seed, 'main', rules.numbers.main);
  const bonus = drawNumbers(seed, 'bonus', rules.numbers.bonus);
  assert.deepEqual([main, bonus], [vector('1 main in drawn order'), vector('1 bonus in drawn order')]);
  assert.deepEqual(
    (await ranking(seed, list, pace)).map(({ place }) => list.number(place)),
    vector('1 ranking by ticket number'),
  );

  const drawn = drawnSets({ main, bonus });
  const won = [0, 0, 0];
  for (const ticket of JSON.parse(vector('1 opened page')).opened)
    for (const line of ticket?.lines ?? []) won[tierOf(line, rules.tiers, drawn)]++;
  const cents = poolCents(100000, 6, rules.pool);
  const { amounts, rollover } = shares(rules.tiers, won, cents);
  const money = [Number(cents), won.slice(0, 3), amounts.map(Number), Number(rollover)];
  assert.deepEqual(money, vector('1 pool cents, winning lines by tier, cents a line, rollover'));
});

test('the register: leaves, frontier, roots, heads and their cosignatures', async () => {
  const frontier = new Frontier();
  for (let i = 0; i < 10; i++) {
    assert.equal(base64(frontier.root()), roots[i]);
    const leaf = entryLeaf(utf8(vector(`2 entry ${i}`)));
    assert.equal(hex(leaf), vector(`2 entry ${i} leaf`));
    frontier.push(leaf);
    if (i === 6)
      assert.deepEqual(
        frontier.roots.map((root) => hex(root)),
        vector('2 frontier at 7'),
      );
  }
  assert.equal(base64(frontier.root()), roots[10]);
  const key = readVkey(log, LOG);
  const keys = witnesses.map((vkey) => readVkey(vkey, COSIGNATURE));
  for (const [size, note] of Object.entries(notes)) {
    const head = readHead(note);
    assert.deepEqual([head.size, base64(head.root)], [Number(size), roots[size]]);
    assert.ok(await signedByLog(head, key, verify));
    const times = [];
    for (const witness of keys) times.push((await cosignedAt(head, witness, verify)).length);
    assert.deepEqual(times, [1, 1, 0]);
  }
  assert.deepEqual(await cosignedAt(readHead(notes[6]), keys[0], verify), [1694775006]);
  assert.equal(hex(H(utf8(headText(key.name, 6, unbase64(roots[6]))))), vector('2 stamped imprint of the head at 6'));
});

test("a note of four lines of text is no head, and a changed line is nobody's", async () => {
  const note = notes[6];
  assert.equal(readHead(note.replace('\n\n', '\nextension\n\n')), null);
  const changed = readHead(note.replace('\n6\n', '\n7\n'));
  assert.ok(!(await signedByLog(changed, readVkey(log, LOG), verify)));
  assert.deepEqual(await cosignedAt(changed, readVkey(witnesses[0], COSIGNATURE), verify), []);
});

test('in, out, cancelled and expired', () => {
  const timesOf = (cosigned) => {
    const heads = Object.entries(cosigned).map(([name, seen]) => [
      name,
      seen.filter(([size]) => size >= 2).map(([size, time]) => ({ size, time })),
    ]);
    return new Times({ cosigned: new Map(heads), stamped: new Map(), quorum: 2, stamps: 0, gap: 10 });
  };
  const deadline = roundTime(readChain(QUICKNET_DESCRIBED), 657413) - 30;
  let tried = 0;
  for (const [name, value] of Object.entries(vectors)) {
    if (!name.startsWith('3 ')) continue;
    const times = timesOf(value.cosigned);
    if ('in' in value) assert.deepEqual([times.in(5, deadline), times.out(5, deadline)], [value.in, value.out], name);
    else if ('t(7)' in value)
      assert.deepEqual(
        [times.since(7), times.since(8), times.since(8) >= times.since(7) + 3600],
        [value['t(7)'], value['t(8)'], value.holds],
        name,
      );
    else assert.equal(times.in(7, deadline), value.holds, name);
    tried++;
  }
  assert.equal(tried, 11);
});

test('a draw of seven consumers', async () => {
  const leaves = [];
  for (let i = 0; i < 7; i++) {
    const who = `cons_000${i}`;
    const commit = commitOf(opening(H(utf8(`nonce${i}`)), who, ''), null);
    leaves.push(leafOf('draw_TEST0006', personTag('draw_TEST0006', H(utf8(`tk${i}`)), who), 1, 0, commit, 0));
  }
  leaves.sort((a, b) => (hex(a) < hex(b) ? -1 : 1));
  const frontier = new Frontier();
  leaves.forEach((leaf) => frontier.push(leaf));
  assert.equal(hex(frontier.root()), vector('4 root'));
  const signature = readCanonical(canonical(vector("5 seal's and drawn's members"))).opened;
  const seed = seedOf(randomnessOf(signature), unhex(vector('4 rulesHash')), frontier.root());
  assert.equal(hex(seed), vector('4 seed'));
  const ranks = await ranking(seed, listOf(leaves), pace);
  assert.deepEqual(
    ranks.map(({ place }) => place),
    vector('4 ranking by index in the sorted list'),
  );
  assert.equal(hex(ranks[0].score), vector('4 best score'));
  assert.deepEqual(drawNumbers(seed, 'main', { pick: 5, from: 1, to: 70 }), vector('4 main, 5 of 1..70'));
});

test('automatic numbers: key, permutation, lanes', () => {
  const { secret, opened } = vector("5 seal's and drawn's members");
  assert.equal(hex(H(tag('lottery.numbers.v2'), unhex(secret))), vector('5 keyHash'));
  const key = numberKey(unhex(secret), unhex(opened));
  assert.equal(hex(key), vector('5 key'));
  const one = permutation(key, 100_000);
  assert.deepEqual([0, 1, 2, 3].map(one.number), vector('5 first four of one series'));
  assert.equal(one.number(99_999), vector('5 last'));
  assert.deepEqual(lanes(2_000_000, 7), vector('5 20 series of 100,000, 7 numbers an entry: lanes [start, end)'));
  const twenty = permutation(key, 2_000_000);
  const [given, skipped] = vector('5 the 14 numbers of lane 0; skipped where the 7 of lane 1 are not in the list');
  assert.deepEqual(
    Array.from({ length: 14 }, (_, i) => twenty.number(i)),
    given,
  );
  assert.equal(skipped, 7);
  for (const place of [0, 1, 13, 999_999, 1_999_999]) assert.equal(twenty.place(twenty.number(place)), place);
});

test("rounds and the beacon's signatures", () => {
  const chain = readChain(QUICKNET_DESCRIBED);
  assert.equal(firstRound(chain, Date.parse('2024-12-16T12:00:00Z')), 13849012);
  assert.equal(firstRound(chain, Date.parse('2024-12-16T12:00:00.001Z')), 13849013);
  assert.equal(roundTime(chain, 657413), Date.parse('2023-09-15T11:00:03Z') / 1000);
  const { opened } = vector("5 seal's and drawn's members");
  assert.ok(isRound(chain, 1000, opened));
  assert.ok(!isRound(chain, 1001, opened));
  const infinity = `c0${'00'.repeat(47)}`;
  assert.ok(!isRound(chain, 1000, infinity));
  assert.throws(() => readChain({ ...QUICKNET_DESCRIBED, period: 30 }));
});

test('canonical JSON', () => {
  const text = '{"\\u0001":"\\u001f\\n\\"\\\\/","a":[-1,9007199254740991,null,true],"é":{},"😀":[],"Ａ":0}';
  assert.equal(canonical(JSON.parse(text)), text);
  for (const other of [
    '{"a":1,"a":1}',
    '{"b":1,"a":1}',
    '{"a": 1}',
    '1.0',
    '1e2',
    '-0',
    '9007199254740992',
    '"\\ud800"',
    '"\\u0041"',
    '{"a":1',
  ]) {
    assert.throws(() => readCanonical(other), undefined, other);
  }
});

test('numbers of one to eight bytes', () => {
  assert.deepEqual([hex(u8(255)), hex(u16(513)), hex(u32(4294967295))], ['ff', '0201', 'ffffffff']);
});
