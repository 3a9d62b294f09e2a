import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalHash } from '../verifier/canonical.js';
import { readChain } from '../verifier/beacon.js';
import { check } from '../page/check.js';
import { readRules } from '../verifier/rules.js';
import { caseNamed } from './cases.js';
import { makeDraw } from './maker.js';

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

test('what the draw is goes to the page with the verdict', async () => {
  const fault = { story: (story) => Object.assign(story.rules, { about: ABOUT }) };
  const { answers, now } = await makeDraw({ seed: 11, fault });
  const text = JSON.stringify({ fairdraw: 'bundle/2', base: '', madeAt: '', answers });
  const items = [{ name: 'draw.json', text }];
  const typed = { rules: '', chain: '', prizes: '', signature: '' };
  const { view } = await check({ items, typed, server: null, draw: null, remembered: {}, now, pace: async () => {} });
  assert.equal(view.facts.kind, 'draw');
  assert.deepEqual(view.facts.about, ABOUT);
});
