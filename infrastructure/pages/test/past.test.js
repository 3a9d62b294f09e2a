import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { earlierDraws, oftenIn } from '../draw/past.js';

const PAGE = 256;
const FROM = { main: { pick: 2, from: 1, to: 6 } };
const announcement = (draw, of = 'lot_1') => JSON.stringify({ t: 'draw', draw, of });
const noise = Array.from({ length: PAGE }, () => JSON.stringify({ t: 'pool', of: 'lot_1' }));

/** A server whose register has these entries, with the evidence of each draw that was drawn. */
function serverOf(entries, results) {
  const asked = [];
  const get = async (path) => {
    asked.push(path);
    const page = Number(/page=(\d+)$/.exec(path)?.[1]);
    if (path.includes('/register/7ff/')) return { entries: entries.slice(page * PAGE, (page + 1) * PAGE) };
    const draw = path.split('/')[3];
    const index = entries.findLastIndex((entry) => JSON.parse(entry).draw === draw);
    return {
      rules: { document: { drawAt: `at ${draw}`, numbers: FROM, register: { log: 'reg.example/live+7ff+key' } } },
      register: { entries: [{ index, entry: entries[index] }] },
      result: results[draw] ? { numbers: results[draw] } : null,
    };
  };
  return { get, asked };
}

describe('the earlier draws of a lottery', () => {
  test('are those that were announced before it and have numbers, newest first, each once', async () => {
    const entries = ['a', 'b', 'c', 'b'].map((draw) => announcement(draw));
    entries.push(announcement('other', 'lot_2'), announcement('called-off'), announcement('now'), announcement('next'));
    const results = {
      a: { main: [1, 2] },
      b: { main: [2, 3], bonus: [1] },
      c: { main: [3, 4] },
      other: { main: [1, 6] },
      next: { main: [5, 6] },
    };
    const { from, draws } = await earlierDraws(serverOf(entries, results).get, 'now');
    assert.deepEqual(from, FROM);
    assert.deepEqual(
      draws.map(({ draw, drawAt, main, bonus }) => [draw, drawAt, main, bonus]),
      [
        ['b', 'at b', [2, 3], [1]],
        ['c', 'at c', [3, 4], []],
        ['a', 'at a', [1, 2], []],
      ],
    );
  });

  test('are searched for page by page, no further than there are enough, nor for ever', async () => {
    const far = serverOf([announcement('a'), ...noise, announcement('now')], { a: { main: [1, 2] } });
    assert.deepEqual(
      (await earlierDraws(far.get, 'now')).draws.map(({ draw }) => draw),
      ['a'],
    );
    const many = Array.from({ length: 30 }, (_, i) => `d${i}`);
    const near = serverOf(
      [...noise, ...many.map((draw) => announcement(draw)), announcement('now')],
      Object.fromEntries(many.map((draw) => [draw, { main: [1, 2] }])),
    );
    assert.equal((await earlierDraws(near.get, 'now')).draws.length, 20);
    assert.ok(!near.asked.some((path) => path.endsWith('page=0')));
    const endless = serverOf([...Array(10).fill(noise).flat(), announcement('now')], {});
    assert.deepEqual((await earlierDraws(endless.get, 'now')).draws, []);
    assert.equal(endless.asked.filter((path) => path.includes('page=')).length, 8);
  });

  test('are none of a draw that no register names as a lottery’s', async () => {
    assert.equal(await earlierDraws(async () => ({ rules: { document: {} } }), 'now'), null);
    assert.equal(await earlierDraws(serverOf([JSON.stringify({ t: 'draw', draw: 'now' })], {}).get, 'now'), null);
  });
});

describe('how often a number is expected', () => {
  test('is the middle of the binomial distribution', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => [1 + (i % 2), 7]);
    const { counts, low, high, inside } = oftenIn(twenty, { pick: 2, from: 1, to: 10 });
    assert.deepEqual(counts, [10, 10, 0, 0, 0, 0, 20, 0, 0, 0]);
    assert.deepEqual([low, high, inside], [1, 8, 0]);
  });

  test('is every time where all numbers are drawn', () => {
    assert.deepEqual(oftenIn([[1], [1]], { pick: 1, from: 1, to: 1 }), { counts: [2], low: 2, high: 2, inside: 1 });
  });
});
