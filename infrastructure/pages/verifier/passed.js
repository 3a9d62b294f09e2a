/** The result that a candidate passed over would have given, where its result is there: from the evidence, or brought by the reader. */

import { isRound, randomnessOf } from './beacon.js';
import { hex } from './bytes.js';
import { drawNumbers, ranking, seedOf } from './chance.js';
import { nameOf } from './decide.js';
import { drawnNumber, numberOf, winnersInOrder } from './map.js';

/** Prints for each candidate passed what it would have given; it decides nothing. */
export async function sayPassed(context) {
  const { decided, found } = context;
  for (const c of decided?.passed ?? []) {
    const given = await resultOf(c, context);
    if (given === null) found.note('beacon', 'passed-not-computed', nameOf(c));
    else found.note('beacon', 'passed-gave', { ...nameOf(c), given });
  }
}

async function resultOf(c, { rules, list, evidence, asked, pace }) {
  const shown = Array.isArray(evidence.passed) ? evidence.passed : [];
  if (rules.byExtraction) {
    const prizes = asked.prizes[c.contest]?.[1] ?? shown.find((one) => one?.contest === c.contest)?.prizes;
    if (!Array.isArray(prizes) || prizes.length !== 5 || !prizes.every((prize) => /^\d{5}$/.test(prize))) return null;
    const { extraction, winnerCount } = rules.document;
    const numbers = list.active().map((place) => list.number(place));
    const winners = winnersInOrder(numbers, drawnNumber(extraction, prizes), extraction.fallback);
    return winners.slice(0, winnerCount).map(numberText).join(' ');
  }
  const signatures = [asked.signatures[c.round]?.[0], ...shown.filter((one) => one?.round === c.round).map(({ signature }) => signature)];
  const signature = signatures.find((one) => isRound(c.chain, c.round, one));
  if (signature === undefined) return null;
  const seed = seedOf(randomnessOf(signature), rules.hash, list.root);
  const { numbers, winnerCount } = rules.document;
  if (numbers)
    return [drawNumbers(seed, 'main', numbers.main), numbers.bonus ? drawNumbers(seed, 'bonus', numbers.bonus) : []]
      .map((drawn) => drawn.join(' '))
      .join(' / ');
  const ranks = await ranking(seed, list, pace);
  return ranks
    .slice(0, winnerCount)
    .map(({ place }) => hex(list.leaf(place)))
    .join(' ');
}

function numberText(index) {
  const { series, order_number: order } = numberOf(index);
  return `${series}/${order}`;
}
