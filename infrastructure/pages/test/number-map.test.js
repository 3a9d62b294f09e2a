/** The map of a campaign's numbers. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowsOf, stretchesOf } from '../console/number-map.js';

const empty = (count) => Array(count).fill(0);
const lengths = (map, seriesCount) => rowsOf(stretchesOf(map, seriesCount), map.stretch).map((row) => row.length);

describe('the map of numbers', () => {
  test('has a row for each series of a few', () => {
    assert.deepEqual(lengths({ stretch: 400, taken: empty(250) }, 1), [250]);
    assert.deepEqual(lengths({ stretch: 4000, taken: empty(250) }, 10), Array(10).fill(25));
  });

  test('has whole series in a row of many', () => {
    assert.deepEqual(lengths({ stretch: 20_000, taken: empty(255) }, 51), [...Array(10).fill(25), 5]);
    assert.deepEqual(lengths({ stretch: 200_000, taken: empty(129) }, 257), [25, 25, 25, 25, 25, 4]);
  });

  test('tells the share of each stretch, the shorter last one too', () => {
    const stretches = stretchesOf({ stretch: 200_000, taken: [50_000, ...empty(127), 50_000] }, 257);
    assert.deepEqual(stretches[0], { from: 0, to: 199_999, length: 200_000, taken: 50_000, share: 0.25 });
    assert.deepEqual(stretches.at(-1), { from: 25_600_000, to: 25_699_999, length: 100_000, taken: 50_000, share: 0.5 });
  });
});
