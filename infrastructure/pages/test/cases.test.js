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

describe('evidence of another version of the protocol', () => {
  for (const version of [undefined, 1, 3]) {
    test(`fails by its version alone: ${version}`, async () => {
      const judged = structuredClone(cases[0]);
      judged.answers[`/v1/draws/${judged.draw}/evidence`].v = version;
      const [exit, found] = await verdict(judged);
      assert.equal(exit, 1);
      assert.deepEqual(
        found.filter(({ level }) => level === 'fail').map(({ code, values }) => [code, values.what]),
        [['malformed', 'evidence.v']],
      );
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
