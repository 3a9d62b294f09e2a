import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDueToday, isLate } from '../console/home.js';
import { addTier, emptyValues, lotteryOf, removeTier, valuesOf } from '../console/lottery-form.js';
import { centsOf, digitsOf, learnDigits, moneyText, typedMoney } from '../console/money.js';
import { choose, oddsOf } from '../console/odds.js';
import { instantOf, nextDraws } from '../console/schedule.js';
import { languages } from '../console/texts/index.js';

const COIN = { pick: 1, from: 1, to: 2 };

/** All picks of a small pool. */
function picks({ pick, from, to }) {
  if (pick === 0) return [[]];
  const firsts = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return firsts.flatMap((first) => picks({ pick: pick - 1, from: first + 1, to }).map((rest) => [first, ...rest]));
}

describe('the odds of a lottery', () => {
  test('are what counting every draw gives', () => {
    const main = { pick: 3, from: 0, to: 8 };
    const bonus = { pick: 2, from: 1, to: 5 };
    const tiers = [{ main: 3, bonus: 2 }, { main: 3 }, { main: 2, bonus: 1 }, { main: 2 }, { main: 0, bonus: 2 }];
    const line = { main: [0, 4, 7], bonus: [2, 3] };
    const won = tiers.map(() => 0);
    const draws = picks(main).flatMap((mains) => picks(bonus).map((bonuses) => [mains, bonuses]));
    for (const [mains, bonuses] of draws) {
      const m = mains.filter((number) => line.main.includes(number)).length;
      const b = bonuses.filter((number) => line.bonus.includes(number)).length;
      const first = tiers.findIndex((tier) => tier.main === m && (tier.bonus === undefined || tier.bonus === b));
      if (first >= 0) won[first]++;
    }
    const odds = oddsOf({ main, bonus, tiers, priceCents: 100, poolPermille: 0 });
    for (const [i, times] of won.entries()) assert.ok(Math.abs(odds.tiers[i].chance - times / draws.length) < 1e-12, `tier ${i}`);
  });

  test('are those that a lottery of 5 of 70 and 1 of 25 is known for', () => {
    const tiers = [{ main: 5, bonus: 1, amountCents: 0 }, { main: 5, amountCents: 100_000_000 }];
    const odds = oddsOf({ main: { pick: 5, from: 1, to: 70 }, bonus: { pick: 1, from: 1, to: 25 }, tiers, priceCents: 200, poolPermille: 0 });
    assert.equal(odds.tiers[0].oneIn, 302_575_350);
    assert.equal(choose(70, 5), 12_103_014n);
  });

  test('say what a line is expected to get back, of amounts and of the pool', () => {
    const odds = oddsOf({ main: COIN, tiers: [{ main: 1, amountCents: 150 }, { main: 0, poolPermille: 500 }], priceCents: 200, poolPermille: 100 });
    assert.equal(odds.fixed, 75);
    assert.equal(odds.pool, 20);
    assert.equal(odds.payout, 95);
    assert.equal(odds.any, 1);
  });

  test('tell of a tier that another one takes everything from, and of a pool that nobody can win', () => {
    const odds = oddsOf({ main: COIN, tiers: [{ main: 1, amountCents: 1 }, { main: 1, poolPermille: 1000 }], priceCents: 200, poolPermille: 500 });
    assert.equal(odds.tiers[1].oneIn, null);
    assert.equal(odds.pool, 0);
  });
});

describe('the next draws', () => {
  const berlin = { timeZone: 'Europe/Berlin', time: '20:00' };
  const shown = (draws) => draws.map((at) => new Date(at).toISOString());

  test('keep to the clocks of the zone when those are put back', () => {
    assert.deepEqual(shown(nextDraws('DAILY', berlin, Date.parse('2026-10-24T12:00:00Z'), 2)), [
      '2026-10-24T18:00:00.000Z',
      '2026-10-25T19:00:00.000Z',
    ]);
  });

  test('are later where the clocks leave the time out, and the first of two where they show it twice', () => {
    assert.equal(new Date(instantOf('Europe/Berlin', Date.UTC(2026, 2, 29, 2, 30))).toISOString(), '2026-03-29T01:30:00.000Z');
    assert.equal(new Date(instantOf('Europe/Berlin', Date.UTC(2026, 9, 25, 2, 30))).toISOString(), '2026-10-25T00:30:00.000Z');
  });

  test('fall on the day of the week, or of the month', () => {
    const now = Date.parse('2026-07-01T12:00:00Z');
    assert.equal(shown(nextDraws('WEEKLY', { ...berlin, day: 'SATURDAY' }, now))[0], '2026-07-04T18:00:00.000Z');
    assert.equal(shown(nextDraws('MONTHLY', { ...berlin, day: 28 }, now))[9], '2027-04-28T18:00:00.000Z');
  });

  test('come again after a period, and are none without a schedule', () => {
    const now = Date.parse('2026-07-01T12:07:00Z');
    assert.deepEqual(shown(nextDraws('CUSTOM', { every: 'PT5M', from: '2026-07-01T12:05:00Z' }, now, 1)), ['2026-07-01T12:10:00.000Z']);
    assert.deepEqual(nextDraws('DAILY', { timeZone: 'Nowhere/Else', time: '20:00' }, now), []);
    assert.deepEqual(nextDraws('CUSTOM', { every: '' }, now), []);
  });
});

describe('money', () => {
  learnDigits('BHD3 JPY0');

  test('has the digits that the server says', () => {
    assert.equal(digitsOf('HUF'), 2);
    assert.equal(moneyText(1234, 'JPY', 'en'), '1,234\u00a0JPY');
    assert.equal(moneyText(1234, 'BHD', 'en'), '1.234\u00a0BHD');
  });

  test('is read with a point or a comma, and not guessed', () => {
    assert.equal(centsOf('2,5', 'USD'), 250);
    assert.equal(centsOf('2.505', 'USD'), null);
    assert.equal(centsOf('1.000,00', 'USD'), null);
    assert.equal(centsOf('12', 'JPY'), 12);
    assert.equal(typedMoney(250, 'USD'), '2.50');
  });
});

describe('the form of a lottery', () => {
  test('gives back the lottery that it was filled from', () => {
    const lottery = {
      slug: 'five',
      name: 'Five',
      description: '',
      numbersConfig: { main: { pick: 5, from: 1, to: 70 }, bonus: { pick: 1, from: 1, to: 25 } },
      currency: 'USD',
      ticketPriceUsdCents: 250,
      maxTicketsPerUser: 10,
      poolPermille: 505,
      drawFrequency: 'MONTHLY',
      schedule: { timeZone: 'Europe/Berlin', time: '20:00', day: 28 },
      tiers: [
        { name: 'One', main: 5, bonus: 1, poolPermille: 1000 },
        { name: 'Two', main: 5, bonus: undefined, amountCents: 100 },
      ],
      prize: 'A house',
      terms: { url: 'https://acme.example/terms', sha256: 'ab'.repeat(32) },
    };
    assert.deepEqual(lotteryOf(valuesOf(lottery)), lottery);
  });

  test('moves the tiers up that are below one which is taken out', () => {
    const values = emptyValues('UTC');
    for (const name of ['One', 'Two', 'Three']) addTier(values, { name, main: 1, amountCents: 1 });
    removeTier(values, 1);
    assert.deepEqual(lotteryOf(values).tiers.map(({ name }) => name), ['One', 'Three']);
  });

  test('hands over what is no number as it was typed, for the API to refuse by its field', () => {
    const values = { ...emptyValues('UTC'), ticketPriceUsdCents: 'two', poolPermille: '0.05' };
    assert.equal(lotteryOf(values).ticketPriceUsdCents, 'two');
    assert.equal(lotteryOf(values).poolPermille, '0.05');
  });
});

describe('home', () => {
  const now = new Date(2026, 6, 1, 12).getTime();
  const at = (minutes) => new Date(now + minutes * 60_000).toISOString();

  test('calls a draw late that should have closed or been drawn, and no finished one', () => {
    assert.equal(isLate({ status: 'OPEN', closeAt: at(-6), drawAt: at(60) }, now), true);
    assert.equal(isLate({ status: 'OPEN', closeAt: at(-4), drawAt: at(60) }, now), false);
    assert.equal(isLate({ status: 'SEALED', closeAt: at(-60), drawAt: at(-6) }, now), true);
    assert.equal(isLate({ status: 'COMPLETED', closeAt: at(-60), drawAt: at(-60) }, now), false);
  });

  test('calls a draw due that is still to be held today', () => {
    assert.equal(isDueToday({ status: 'OPEN', drawAt: at(60) }, now), true);
    assert.equal(isDueToday({ status: 'OPEN', drawAt: at(24 * 60) }, now), false);
    assert.equal(isDueToday({ status: 'CANCELLED', drawAt: at(60) }, now), false);
  });
});

/** The names of a table, with the values that each of its texts needs. */
function shape(value) {
  if (typeof value === 'string') return [...value.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  return Object.fromEntries(Object.keys(value).map((name) => [name, shape(value[name])]));
}

describe('the words of the console', () => {
  for (const [name, texts] of Object.entries(languages)) {
    test(`${name} has the names and values of English`, () => assert.deepEqual(shape(texts), shape(languages.en)));
  }
});
