import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, hex, same, u32, unhex } from '../verifier/bytes.js';
import { H } from '../verifier/digests.js';
import { Frontier, includes, node } from '../verifier/tree.js';

const leaves = Array.from({ length: 70 }, (_, i) => H(concat(Uint8Array.of(0), u32(i))));

/** RFC 9162, section 2.1.1, word for word. */
function recursion(of) {
  if (of.length === 0) return H(new Uint8Array());
  if (of.length === 1) return of[0];
  const k = 2 ** Math.floor(Math.log2(of.length - 1));
  return node(recursion(of.slice(0, k)), recursion(of.slice(k)));
}

function path(at, of) {
  if (of.length === 1) return [];
  const k = 2 ** Math.floor(Math.log2(of.length - 1));
  return at < k ? [...path(at, of.slice(0, k)), recursion(of.slice(k))] : [...path(at - k, of.slice(k)), recursion(of.slice(0, k))];
}

test('a frontier has the root of the recursion, and as many roots as its size has ones', () => {
  const frontier = new Frontier();
  for (let n = 0; n <= leaves.length; n++) {
    assert.ok(same(frontier.root(), recursion(leaves.slice(0, n))));
    assert.equal(frontier.roots.length, Frontier.width(n));
    if (n < leaves.length) frontier.push(leaves[n]);
  }
});

test('every leaf is included by its path, at its place alone', () => {
  for (const n of [1, 2, 3, 7, 8, 33, 70]) {
    const root = recursion(leaves.slice(0, n));
    for (let i = 0; i < n; i++) {
      const way = path(i, leaves.slice(0, n));
      assert.ok(includes(leaves[i], i, n, way, root));
      for (const other of [i - 1, i + 1, n]) assert.ok(!includes(leaves[i], other, n, way, root), `${n} ${i} ${other}`);
      assert.ok(!includes(leaves[i], i, n, [...way, root], root));
      if (way.length > 0) assert.ok(!includes(leaves[i], i, n, way.slice(1), root));
    }
  }
});

test('the classic eight', () => {
  const frontier = new Frontier();
  for (const data of ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']) {
    frontier.push(H(concat(Uint8Array.of(0), unhex(data))));
  }
  assert.equal(hex(frontier.root()), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});
