import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verifyDraw } from '../verifier/verify.js';
import { answering, askedOf, cases } from './cases.js';

const verdict = async (judged, subtle) => {
  const report = await verifyDraw({ get: answering(judged.answers), draw: judged.draw, asked: askedOf(judged), subtle });
  return [report.exit, report.findings.filter(({ level }) => level !== 'ok' && level !== 'note')];
};

describe('the judged draws', () => {
  test('are all there', () => assert.equal(cases.length, 115));
  for (const judged of cases) {
    test(judged.name, async () => {
      const [exit, found] = await verdict(judged, globalThis.crypto.subtle);
      assert.equal(exit, judged.exit, JSON.stringify(found, null, 1));
    });
  }
});

describe('a page without WebCrypto', () => {
  for (const judged of cases.filter((_, i) => i % 5 === 0)) {
    test(`says the same of: ${judged.name}`, async () => {
      assert.equal((await verdict(judged, undefined))[0], judged.exit);
    });
  }
});
