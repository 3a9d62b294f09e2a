/** An extraction of five prizes: the digits that are read from it, who wins where nobody holds the drawn number, and the luckiest number. */

import { demand } from './bytes.js';
import { isObject, isWhole } from './canonical.js';
import { days } from './times.js';

export const IN_SERIES = 100_000;
const FALLBACKS = ['ALTERNATE', 'UP_THEN_DOWN', 'UP_WRAP'];

/** Refuses the rules of an extraction that the protocol does not allow. */
export function readExtraction({ extraction, luckyNumbers }, rules) {
  demand(isObject(extraction), 'extraction');
  demand(typeof extraction.contest === 'string' && /^[1-9]\d{0,8}$/.test(extraction.contest), 'contest');
  const date = days(extraction.date) * 86_400_000;
  demand(isWhole(extraction.leadSeconds, rules.live ? 7200 : 5, 1_000_000_000), 'leadSeconds');
  demand(rules.closeAt + extraction.leadSeconds * 1000 <= rules.drawAt, 'closeAt');
  demand(!rules.live || rules.drawAt <= date + 23 * 3_600_000, 'drawAt');
  demand(extraction.seriesCount === luckyNumbers.seriesCount && extraction.keyHash === luckyNumbers.keyHash, 'extraction');
  demand(FALLBACKS.includes(extraction.fallback), 'fallback');
  const { map } = extraction;
  demand(isObject(map) && Array.isArray(map.series) && Array.isArray(map.order), 'map');
  demand(map.order.length >= 1 && map.order.length <= 5 && map.series.length <= 5, 'map');
  const read = [...map.series, ...map.order].map((digit) => {
    demand(isObject(digit) && isWhole(digit.prize, 1, 5) && isWhole(digit.position, 1, 5), 'map');
    return digit.prize * 10 + digit.position;
  });
  demand(new Set(read).size === read.length, 'map');
  demand(isWhole(map.prefix, 0, 42_948) && isWhole(map.minSeries, 0, 42_949 - luckyNumbers.seriesCount), 'map');
}

/** A lucky number as it is shown. */
export function numberOf(index) {
  return { series: String(Math.floor(index / IN_SERIES)), order_number: String(index % IN_SERIES).padStart(5, '0') };
}

/** The drawn number of five prizes, as series and order number. */
export function drawnNumber({ map, seriesCount }, prizes) {
  const digits = (places) => places.map(({ prize, position }) => prizes[prize - 1][position - 1]).join('');
  return { series: seriesOf(map, seriesCount, Number(`${map.prefix}${digits(map.series)}`)), order: Number(digits(map.order)) };
}

function seriesOf(map, seriesCount, raw) {
  return map.minSeries + ((((raw - map.minSeries) % seriesCount) + seriesCount) % seriesCount);
}

/** The numbers that are held, by series, each ascending. */
class Held {
  constructor(indexes) {
    this.bySeries = new Map();
    for (const index of [...indexes].sort((a, b) => a - b)) {
      const series = Math.floor(index / IN_SERIES);
      if (!this.bySeries.has(series)) this.bySeries.set(series, []);
      this.bySeries.get(series).push(index % IN_SERIES);
    }
    this.series = [...this.bySeries.keys()].sort((a, b) => a - b);
  }

  /** The first position in a series whose order number is not below `order`. */
  from(series, order) {
    return lowestFrom(this.bySeries.get(series), order);
  }
}

/** The first position of an ascending list whose value is not below `value`. */
function lowestFrom(values, value) {
  let low = 0;
  for (let high = values.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The series in the order of a rule, beginning with the drawn one. */
function seriesInOrder(held, series, fallback) {
  const above = held.series.filter((other) => other > series);
  const below = held.series.filter((other) => other < series).reverse();
  const own = held.bySeries.has(series) ? [series] : [];
  if (fallback === 'UP_WRAP') return [...own, ...above, ...below.reverse()];
  if (fallback === 'UP_THEN_DOWN') return [...own, ...below, ...above];
  const nearest = [...above, ...below].sort((a, b) => Math.abs(a - series) - Math.abs(b - series) || b - a);
  return [...own, ...nearest];
}

/** The position in a series at which a rule finds its first winner; -1 where UP_WRAP leaves the drawn series. */
function firstIn(held, series, order, fallback) {
  const orders = held.bySeries.get(series);
  const up = held.from(series, order);
  if (fallback === 'UP_WRAP') return up < orders.length ? up : -1;
  if (up === orders.length) return up - 1;
  if (up === 0 || fallback === 'UP_THEN_DOWN') return up;
  return orders[up] - order <= order - orders[up - 1] ? up : up - 1;
}

/** All held numbers, as indexes, in the order in which they would win. */
export function winnersInOrder(indexes, drawn, fallback) {
  const held = new Held(indexes);
  if (held.series.length === 0) return [];
  const winners = [];
  const take = (series, position) => {
    const orders = held.bySeries.get(series);
    for (let i = position; i < orders.length; i++) winners.push(series * IN_SERIES + orders[i]);
    for (let i = position - 1; i >= 0; i--) winners.push(series * IN_SERIES + orders[i]);
  };
  const order = seriesInOrder(held, drawn.series, fallback);
  const wrap = fallback === 'UP_WRAP';
  for (const series of order) {
    const position = wrap && series !== drawn.series ? 0 : firstIn(held, series, drawn.order, fallback);
    if (position < 0) return upwards(held, [...order.slice(1), series]);
    take(series, position);
  }
  return winners;
}

/** All numbers of the series as they follow: after the drawn number its own series has none, so the search begins in the next. */
function upwards(held, order) {
  return order.flatMap((series) => held.bySeries.get(series).map((number) => series * IN_SERIES + number));
}

/** The luckiest number: of all outcomes of the map's digits, those in which it wins first, and all outcomes there are. */
export function luckiest({ map, seriesCount, fallback }, indexes) {
  const held = new Held(indexes);
  const drawnOrders = 10 ** map.order.length;
  const drawnSeries = 10 ** map.series.length;
  const outcomes = new Map();
  const count = (series, position, times) => {
    const index = series * IN_SERIES + held.bySeries.get(series)[position];
    outcomes.set(index, (outcomes.get(index) ?? 0) + times);
  };
  const wrap = fallback === 'UP_WRAP';
  // Drawn series that nobody holds come to one that somebody does; each of those is gone through once.
  const found = new Map();
  for (const [series, times] of held.series.length > 0 ? timesDrawn(map, seriesCount, drawnSeries) : []) {
    const first = firstSeries(held, series, fallback);
    if (wrap && first !== series) count(first, 0, drawnOrders * times);
    else found.set(first, (found.get(first) ?? 0) + times);
  }
  for (const [series, times] of found) spread(held, series, times, drawnOrders, fallback, count);
  let best = { index: null, times: 0 };
  for (const [index, times] of outcomes) if (times > best.times || (times === best.times && index < best.index)) best = { index, times };
  return { ...best, of: drawnOrders * drawnSeries };
}

function timesDrawn(map, seriesCount, drawnSeries) {
  const times = new Map();
  for (let raw = 0; raw < drawnSeries; raw++) {
    const digits = map.series.length === 0 ? '' : String(raw).padStart(map.series.length, '0');
    const series = seriesOf(map, seriesCount, Number(`${map.prefix}${digits}`));
    times.set(series, (times.get(series) ?? 0) + 1);
  }
  return times;
}

/** The series in which the first winner lies when `series` is drawn, but for what UP_WRAP leaves behind. */
function firstSeries(held, series, fallback) {
  if (held.bySeries.has(series)) return series;
  const at = lowestFrom(held.series, series);
  const [up, down] = [held.series[at], held.series[at - 1]];
  if (fallback === 'UP_WRAP') return up ?? held.series[0];
  if (up === undefined || down === undefined) return up ?? down;
  return fallback === 'ALTERNATE' && up - series <= series - down ? up : down;
}

/** Counts for each number of a held series the order numbers 0 .. drawn - 1 that it wins when this series is drawn. */
function spread(held, series, times, drawn, fallback, count) {
  const wrap = fallback === 'UP_WRAP';
  const orders = held.bySeries.get(series);
  let from = 0;
  orders.forEach((number, position) => {
    const last = position === orders.length - 1;
    let until = number + 1;
    if (last && !wrap) until = drawn;
    else if (fallback === 'ALTERNATE' && !last) until = Math.floor((number + orders[position + 1] - 1) / 2) + 1;
    const won = Math.min(until, drawn) - from;
    if (won > 0) count(series, position, won * times);
    from = Math.max(from, Math.min(until, drawn));
  });
  if (wrap && from < drawn) count(firstSeries(held, series + 1, fallback), 0, (drawn - from) * times);
}
