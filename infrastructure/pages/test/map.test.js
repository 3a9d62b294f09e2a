import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnNumber, IN_SERIES, luckiest, readExtraction, winnersInOrder } from '../verifier/map.js';
import { drawDays, plusDays } from '../verifier/times.js';
import { random } from './random.js';

const PRIZES = ['12305', '05437', '13526', '02329', '15458'];
const units = [1, 2, 3, 4, 5].map((prize) => ({ prize, position: 5 }));
const tens = (count) => [1, 2, 3].slice(0, count).map((prize) => ({ prize, position: 4 }));
const rulesOf = (count, seriesCount, fallback) => ({
  map: { series: tens(count), order: units, prefix: 0, minSeries: 0 },
  seriesCount,
  fallback,
});
const shown = (index) => `${Math.floor(index / IN_SERIES)}/${String(index % IN_SERIES).padStart(5, '0')}`;
const index = (text) => Number(text.split('/')[0]) * IN_SERIES + Number(text.split('/')[1]);
const HELD = ['0/00001', '0/57690', '0/57710', '1/57698', '2/00000', '2/99999'].map(index);
const RULES = ['ALTERNATE', 'UP_THEN_DOWN', 'UP_WRAP'];

test('the drawn number of the published prizes', () => {
  const drawn = (count, series) => {
    const { series: s, order } = drawnNumber(rulesOf(count, series), PRIZES);
    return shown(s * IN_SERIES + order);
  };
  assert.deepEqual([drawn(0, 1), drawn(1, 3), drawn(2, 100), drawn(3, 7)], ['0/57698', '0/57698', '3/57698', '4/57698']);
});

test('who wins where nobody holds the drawn number', () => {
  const order = (fallback) => winnersInOrder(HELD, { series: 0, order: 57698 }, fallback).map(shown).join(' ');
  assert.equal(order('ALTERNATE'), '0/57690 0/57710 0/00001 1/57698 2/99999 2/00000');
  assert.equal(order('UP_THEN_DOWN'), '0/57710 0/57690 0/00001 1/57698 2/99999 2/00000');
  assert.equal(order('UP_WRAP'), '0/57710 0/57690 0/00001 1/57698 2/00000 2/99999');
});

test('behind the highest number the search begins again', () => {
  const order = (from) => winnersInOrder(HELD, from, 'UP_WRAP').map(shown).join(' ');
  assert.equal(order({ series: 1, order: 60000 }), '2/00000 2/99999 0/00001 0/57690 0/57710 1/57698');
  assert.equal(
    winnersInOrder([index('0/00005')], { series: 0, order: 6 }, 'UP_WRAP')
      .map(shown)
      .join(' '),
    '0/00005',
  );
});

test('the luckiest number of the published example', () => {
  const gap = (fallback) => {
    const { index: best, times, of } = luckiest(rulesOf(1, 3, fallback), HELD);
    return [shown(best), times, of];
  };
  assert.deepEqual(RULES.map(gap), [
    ['1/57698', 300000, 1000000],
    ['1/57698', 300000, 1000000],
    ['1/57698', 342253, 1000000],
  ]);
});

test('the luckiest number is the one that an enumeration finds, and every number wins once', () => {
  const dice = random(1);
  for (let turn = 0; turn < 60; turn++) {
    const seriesCount = 1 + dice.below(7);
    const minSeries = dice.below(3);
    const map = { series: tens(1), order: units.slice(0, 2), prefix: dice.below(20), minSeries };
    const held = new Set();
    for (let i = 1 + dice.below(12); i > 0; i--)
      held.add((minSeries + dice.below(seriesCount)) * IN_SERIES + dice.below(dice.below(2) ? 100 : IN_SERIES));
    for (const fallback of RULES) {
      const wins = new Map();
      for (let outcome = 0; outcome < 1000; outcome++) {
        const digits = String(outcome).padStart(3, '0');
        const prizes = [`000${digits[0]}${digits[1]}`, `0000${digits[2]}`, '00000', '00000', '00000'];
        const drawn = drawnNumber({ map, seriesCount }, prizes);
        const order = winnersInOrder(held, drawn, fallback);
        assert.deepEqual([...order].sort(), [...held].sort());
        wins.set(order[0], (wins.get(order[0]) ?? 0) + 1);
      }
      const found = luckiest({ map, seriesCount, fallback }, held);
      assert.equal(found.times, Math.max(...wins.values()), `${fallback} ${[...held].map(shown)}`);
      assert.equal(wins.get(found.index), found.times);
    }
  }
});

test('contests follow on Wednesdays and Saturdays', () => {
  assert.equal(plusDays('2024-01-03', drawDays('2024-01-03', 1)), '2024-01-06');
  assert.equal(plusDays('2024-01-03', drawDays('2024-01-03', 2)), '2024-01-10');
  assert.equal(plusDays('2024-12-31', drawDays('2024-12-31', 1)), '2025-01-01');
});

test('a list over forty thousand series is gone through once', () => {
  const map = { series: [4, 3, 2, 1].map((position) => ({ prize: 1, position })), order: units, prefix: 0, minSeries: 0 };
  const held = Array.from({ length: 5000 }, (_, i) => 2 * i * IN_SERIES + 7).concat(Array.from({ length: 50_000 }, (_, i) => 1 + 2 * i));
  const start = process.cpuUsage();
  for (const fallback of RULES) assert.equal(luckiest({ map, seriesCount: 10_000, fallback }, held).of, 1e9);
  assert.ok(process.cpuUsage(start).user < 5e6);
});

test("a map's prefix is a series at most", () => {
  const luckyNumbers = { seriesCount: 3 };
  const rules = { live: false, closeAt: 0, drawAt: 86_400_000 };
  const document = (prefix) => ({
    luckyNumbers,
    extraction: {
      ...rulesOf(1, 3, 'UP_WRAP'),
      contest: '6000',
      date: '2026-01-07',
      leadSeconds: 7200,
      map: { ...rulesOf(1, 3).map, prefix },
    },
  });
  readExtraction(document(42_948), rules);
  assert.throws(() => readExtraction(document(42_949), rules), /map/);
});
