import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { columnsOf, together } from '../console/sales.js';

const zeros = (count, ...first) => [...first, ...Array(count - first.length).fill(0)];
const sales = (until, minutes, hours) => ({ until, minutes: zeros(60, ...minutes), hours: zeros(48, ...hours) });

describe('the sales of several lotteries', () => {
  test('are added minute by minute', () => {
    const sum = together([sales('2026-07-01T12:05:00Z', [1, 0, 4], [9]), sales('2026-07-01T12:05:00Z', [2, 3], [5, 1])]);
    assert.deepEqual(sum.minutes, zeros(60, 3, 3, 4));
    assert.deepEqual(sum.hours, zeros(48, 14, 1));
  });

  test('are moved to the latest minute, and what is then too old is left out', () => {
    const old = sales('2026-07-01T11:59:00Z', [7], [2]);
    old.minutes[59] = 5;
    const sum = together([old, sales('2026-07-01T12:00:00Z', [1], [1])]);
    assert.deepEqual(sum.minutes, zeros(60, 1, 7));
    assert.deepEqual(sum.hours, zeros(48, 1, 2));
  });
});

describe('the picture of sales', () => {
  test('has the latest count at its right edge and the largest at its full height', () => {
    const [now, before] = columnsOf([1, 4]);
    assert.ok(now.x > before.x && now.x + now.width <= 600);
    assert.deepEqual([before.y, before.height, now.height * 4], [0, 72, 72]);
  });

  test('is flat where nothing was sold', () => {
    assert.ok(columnsOf(zeros(60)).every(({ height }) => height === 0));
  });
});
