/** The prizes that the holder of a receipt won. */

import { ACTIVE } from './list.js';
import { drawnSets, tierOf } from './lottery.js';

export function sayWins({ rules, list, facts, asked, found }) {
  facts.places?.forEach((place, i) => {
    if (place === null || list.status(place) !== ACTIVE) return;
    const n = i + 1;
    if (facts.ranks) rank(n, place, facts, found);
    else if (facts.tiers) lines(n, asked.receipts[i].lines, rules, facts, found);
  });
}

function rank(n, place, { ranks, holders }, found) {
  const at = ranks.findIndex((one) => one.place === place);
  found.note('receipt', holders.includes(at) ? 'receipt-holds' : 'receipt-rank', { n, place: at + 1 });
}

function lines(n, chosen, rules, { numbers, tiers }, found) {
  const won = tiers.map(() => 0);
  const drawn = drawnSets(numbers);
  for (const line of chosen) {
    const tier = tierOf(line, rules.document.tiers ?? [], drawn);
    if (tier >= 0) won[tier]++;
  }
  won.forEach((count, tier) => {
    if (count > 0) found.note('receipt', 'receipt-tier', { n, tier: tiers[tier].name, lines: count, amount: tiers[tier].amountCents });
  });
  if (won.every((count) => count === 0)) found.note('receipt', 'receipt-nothing', { n });
}
