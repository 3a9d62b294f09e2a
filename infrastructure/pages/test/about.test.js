import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalHash } from '../verifier/canonical.js';
import { readChain } from '../verifier/beacon.js';
import { readRules } from '../verifier/rules.js';
import { caseNamed } from './cases.js';

const ABOUT = {
  organiser: { name: 'Acme', url: 'https://acme.example' },
  name: 'Summer',
  prize: 'A bicycle',
  terms: { url: 'https://acme.example/terms', sha256: 'ab'.repeat(32) },
  replaces: 'draw_0',
  colour: 7,
};

function read(name, about) {
  const { draw, answers } = caseNamed(name);
  const { rules, beacon, chains } = answers[`/v1/draws/${draw}/evidence`];
  const described = [...chains, beacon].filter((chain) => chain !== null).map(readChain);
  return readRules({ ...rules.document, about }, draw, new Map(described.map((chain) => [chain.hash, chain])));
}

for (const name of ['honest draw, with receipts', 'honest lottery, rules kept', 'honest campaign, kept heads', 'honest extraction, with receipts']) {
  test(`rules may say what the draw is: ${name}`, () => {
    const rules = read(name, ABOUT);
    assert.deepEqual(rules.hash, canonicalHash(rules.document));
    assert.deepEqual(rules.document.about, ABOUT);
  });
}

for (const wrong of [
  7,
  { name: 7 },
  { name: '' },
  { prize: 'x'.repeat(1001) },
  { organiser: 'Acme' },
  { organiser: {} },
  { organiser: { name: 'Acme', url: 7 } },
  { terms: { url: 'https://acme.example/terms' } },
  { terms: { url: 'https://acme.example/terms', sha256: 'abab' } },
  { terms: { sha256: 'ab'.repeat(32) } },
  { replaces: 7 },
]) {
  test(`facts of another type are refused: ${JSON.stringify(wrong).slice(0, 60)}`, () => {
    assert.throws(() => read('honest draw, with receipts', wrong), /about/);
  });
}

test('a text is measured in code points', () => {
  const rocket = '\u{1f680}';
  assert.equal(read('honest draw, with receipts', { prize: rocket.repeat(1000) }).document.about.prize.length, 2000);
  assert.throws(() => read('honest draw, with receipts', { prize: rocket.repeat(1001) }), /about/);
});
