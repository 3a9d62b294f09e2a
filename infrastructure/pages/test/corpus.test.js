import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { verifyDraw } from '../verifier/verify.js';
import { answering, askedOf, cases, made } from './cases.js';
import { someOfEach } from './made/draws.js';

const corpus = JSON.parse(readFileSync(new URL('../../verifier/src/test/resources/fairdraw/verifier/corpus.json', import.meta.url)));
const all = new Map([...cases, ...made].map((draw) => [draw.name, draw]));

async function judged(draw) {
  const report = await verifyDraw({ get: answering(draw.answers), draw: draw.draw, asked: askedOf(draw) });
  return [report.exit, report.findings.filter(({ level }) => level !== 'ok' && level !== 'note')];
}

describe('the attacks by their names', () => {
  const numbered = (letter, last) => Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);
  test('are all there, once each', () => {
    // There was no fifteenth, and the third has two forms.
    const names = [...numbered('A', 18), ...numbered('B', 4), 'E1', ...numbered('N', 27)].filter((name) => name !== 'A15');
    names.splice(3, 0, 'A3b');
    assert.deepEqual(
      corpus.map(({ name }) => name),
      names,
    );
  });
  for (const { name, attack, cases: draws, not } of corpus) {
    test(`${name}: ${attack}`, async () => {
      assert.ok(not !== undefined || Object.keys(draws).length > 0);
      for (const [draw, exit] of Object.entries(draws ?? {})) {
        assert.ok(all.has(draw), `no draw ${draw}`);
        const [given, found] = await judged(all.get(draw));
        assert.equal(given, exit, `${draw} ${JSON.stringify(found, null, 1)}`);
      }
    });
  }
});

describe('a draw with a fault', () => {
  for (const draw of made) {
    test(`gets its verdict: ${draw.name}`, async () => {
      const [exit, found] = await judged(draw);
      assert.equal(exit, draw.exit, JSON.stringify(found, null, 1));
    });
  }

  test('is the one that is recorded: node judge.js --faults | gzip -9n makes the file anew', async () => {
    let at = 0;
    for await (const draw of someOfEach()) assert.deepEqual(JSON.parse(JSON.stringify(draw)), made[at++]);
    assert.equal(at, made.length);
  });
});
