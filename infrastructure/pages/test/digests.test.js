import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import { base64, compare, hex, unbase64 } from '../verifier/bytes.js';
import { H, M } from '../verifier/digests.js';
import { ordered } from '../verifier/order.js';
import { hmac, sha256 } from '../verifier/sha256.js';
import { Frontier, rootOf } from '../verifier/tree.js';

const bytes = (n) => Uint8Array.from({ length: n }, (_, i) => (i * 151 + n * 7) & 0xff);

test('inputs of every length to six blocks have the hash that Node has, and a place of their own', () => {
  for (let n = 0; n <= 384; n++) {
    const out = new Uint8Array(100);
    assert.equal(sha256(bytes(n), out, 7), out);
    const expected = createHash('sha256').update(bytes(n)).digest('hex');
    assert.equal(hex(out.subarray(7, 39)), expected);
    assert.equal(hex(H(bytes(n))), expected);
    assert.ok(out.every((byte, i) => byte === 0 || (i >= 7 && i < 39)));
  }
});

test('a key of any length, used again and beside another, has the HMAC that Node has', () => {
  const other = hmac(bytes(20));
  for (let n = 0; n <= 140; n++) {
    const one = hmac(bytes(n));
    for (const length of [0, 49, 55, 56, 64, 119, 120, 200]) {
      const expected = createHmac('sha256', bytes(n)).update(bytes(length)).digest('hex');
      assert.equal(hex(one(bytes(length))), expected);
      other(bytes(length));
      assert.equal(hex(one(bytes(length))), expected);
      assert.equal(hex(M(bytes(n), bytes(length))), expected);
    }
  }
});

test('the root over leaves is that of the tree that grows by them', () => {
  for (let n = 0; n <= 70; n++) {
    const leaves = bytes(32 * n);
    const frontier = new Frontier();
    for (let i = 0; i < n; i++) frontier.push(leaves.subarray(32 * i, 32 * i + 32));
    assert.equal(hex(rootOf(leaves)), hex(frontier.root()), `${n}`);
    assert.deepEqual(leaves, bytes(32 * n));
  }
});

test('places are ordered by their words, and equal ones by the comparison', () => {
  const words = Array.from({ length: 1000 }, (_, i) => ((i * 2654435761) >>> (i % 3 === 0 ? 0 : 29)) >>> 0);
  const expected = [...words.keys()].sort((a, b) => words[a] - words[b] || b - a);
  assert.deepEqual([...ordered(words.length, (i) => words[i], (a, b) => b - a)], expected);
  assert.deepEqual([...ordered(0, () => 0, compare)], []);
  assert.deepEqual([...ordered(1, () => 0xffffffff, compare)], [0]);
});

test('base64 is read in the one spelling that writes it', () => {
  for (let n = 0; n < 60; n++) assert.deepEqual(unbase64(base64(bytes(n))), bytes(n));
  for (const text of ['A', 'AA', 'AAA', 'AA=A', 'A===', '====', 'AB==', 'AAB=', 'AA==AA==', 'A A=', '-A==', '_A==', 'é==', 'AA=', 'AAAA=', '\u2603AAA', 7]) {
    assert.throws(() => unbase64(text), /base64/, String(text));
  }
});
