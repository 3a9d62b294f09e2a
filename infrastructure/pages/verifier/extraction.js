/** A campaign that is drawn by a published extraction. */

import { demand, hex } from './bytes.js';
import { equal, isObject } from './canonical.js';
import { drawnNumber, IN_SERIES, luckiest, numberOf, winnersInOrder } from './map.js';
import { days } from './times.js';

const CROWDED = 15;

function activeNumbers(list) {
  return list.active().map((place) => list.number(place));
}

/** The multiple of its fair share that the luckiest number has, as a fraction. */
function timesFair(rules, list) {
  const numbers = activeNumbers(list);
  const { index, times, of } = luckiest(rules.document.extraction, numbers);
  return {
    index,
    above: (limit) => index !== null && BigInt(times) * BigInt(numbers.length) > BigInt(limit) * BigInt(of),
    value: index === null ? 0 : (times * numbers.length) / of,
  };
}

/** Whether a sealed list is as crowded as the rules forbid. */
export function tooCrowded(rules, list) {
  const { maxGap } = rules.document;
  return maxGap !== undefined && list !== null && timesFair(rules, list).above(maxGap);
}

export function checkGap({ rules, history, list, found }) {
  const gap = timesFair(rules, list);
  const { maxGap } = rules.document;
  const values = { times: gap.value.toFixed(1), limit: maxGap ?? null, number: gap.index === null ? null : numberOf(gap.index) };
  if (maxGap !== undefined && gap.above(maxGap) && history.cancel === null) {
    if (history.drawn !== null) found.fail('places', 'gap-not-cancelled', values);
    else found.wait('places', 'gap-due', values);
  } else if (gap.above(CROWDED)) found.but('places', 'gap-wide', values);
  else found.note('places', 'gap', values);
}

/** Checks what was drawn against the candidate that decides, the reader's prizes and the published winners. */
export function checkExtraction({ rules, history, list, decided, evidence, asked, found }) {
  const drawn = history.drawn.value;
  const c = decided.candidate;
  found.check(drawn.contest === c.contest, 'beacon', 'contest', { computed: c.contest, published: drawn.contest });
  if (days(drawn.date) < days(c.date)) found.fail('beacon', 'contest-early', { computed: c.date, published: drawn.date });
  else if (drawn.date !== c.date) found.but('beacon', 'contest-another-day', { computed: c.date, published: drawn.date });
  const brought = asked.prizes[drawn.contest];
  if (brought === undefined)
    found.but('beacon', 'prizes-unchecked', { contest: drawn.contest, date: drawn.date, prizes: drawn.prizes.join(' ') });
  else
    found.check(brought[0] === drawn.date && equal(brought[1], drawn.prizes), 'beacon', 'prizes', {
      computed: brought[1].join(' '),
      published: drawn.prizes.join(' '),
    });

  const { extraction, winnerCount } = rules.document;
  const number = drawnNumber(extraction, drawn.prizes);
  const places = new Map(list.active().map((place) => [list.number(place), place]));
  const order = winnersInOrder(places.keys(), number, extraction.fallback);
  const ranks = order.map((index) => ({ place: places.get(index) }));
  const result = evidence.result ?? null;
  if (result !== null) {
    const shownNumber = numberOf(number.series * IN_SERIES + number.order);
    found.check(equal(result.number, shownNumber), 'result', 'drawn-number', { computed: shownNumber, published: result.number });
    const { contest, date, prizes } = result.extraction ?? {};
    found.check(
      equal({ contest, date, prizes }, { contest: drawn.contest, date: drawn.date, prizes: drawn.prizes }),
      'result',
      'shown-extraction',
    );
    const computed = order
      .slice(0, winnerCount)
      .map((index, rank) => ({ rank, leaf: hex(list.leaf(places.get(index))), number: numberOf(index) }));
    demand(Array.isArray(result.winners) && result.winners.every(isObject), 'result.winners');
    const published = result.winners.map(({ rank, leaf, number: shown }) => ({ rank, leaf, number: shown }));
    found.check(equal(published, computed), 'result', 'winners', { winners: computed.length });
  }
  return ranks;
}
