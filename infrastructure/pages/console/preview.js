/** What a lottery's rules come to: the odds of its tiers, what a line is expected to get back, and its next draws. */

import { html, nothing } from 'lit-html';
import { isPool, oddsOf } from './odds.js';
import { bar, facts, table } from './parts.js';
import { nextDraws } from './schedule.js';

const PERCENT = { style: 'percent', maximumFractionDigits: 2 };
const CHANCE = { maximumFractionDigits: 2 };

/** The odds of a lottery as the API has it; null while its numbers cannot be picked. */
export function oddsOfLottery({ numbersConfig: { main, bonus }, tiers, ticketPriceUsdCents, poolPermille }) {
  if (!isPool(main) || (bonus && !isPool(bonus))) return null;
  const priceCents = Number.isInteger(ticketPriceUsdCents) ? ticketPriceUsdCents : 0;
  return oddsOf({ main, bonus, tiers, priceCents, poolPermille: Number.isInteger(poolPermille) ? poolPermille : 0 });
}

/** What a person ought to see before a lottery is published; empty if there is nothing. */
export function warningsOf(lottery, texts) {
  const odds = oddsOfLottery(lottery);
  if (lottery.tiers.length === 0) return [texts.noTiers];
  if (odds === null) return [];
  const never = odds.tiers.flatMap(({ oneIn }, i) => (oneIn === null ? [texts.never.replace('{tier}', lottery.tiers[i].name)] : []));
  return odds.payout > lottery.ticketPriceUsdCents ? [texts.paysMore, ...never] : never;
}

function tierTable(app, lottery, odds) {
  const { preview } = app.texts;
  const rows = lottery.tiers.map((tier, i) => ({ ...tier, ...odds.tiers[i] }));
  const matches = ({ main, bonus }) => (bonus === undefined ? app.number(main) : `${app.number(main)} + ${app.number(bonus)}`);
  const pays = ({ amountCents, poolPermille }) =>
    poolPermille === undefined
      ? app.money(Number.isInteger(amountCents) ? amountCents : null, lottery.currency)
      : preview.ofPool.replace('{share}', app.number(poolPermille / 1000, PERCENT));
  return table(
    preview.odds,
    [
      [preview.tier, ({ name }) => name],
      [preview.matches, matches],
      [preview.pays, pays],
      [preview.oneIn, ({ oneIn }) => (oneIn === null ? '–' : html`<span class="odds">${app.number(oneIn, CHANCE)}</span>`)],
    ],
    rows,
    '',
  );
}

export function previewOf(app, lottery, now = Date.now()) {
  const { preview } = app.texts;
  const odds = oddsOfLottery(lottery);
  const price = lottery.ticketPriceUsdCents;
  const draws = nextDraws(lottery.drawFrequency, lottery.schedule, now);
  const share = odds !== null && price > 0 ? odds.payout / price : 0;
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${preview.title}</h2>
    ${warningsOf(lottery, preview).map((words) => html`<p class="warning">${words}</p>`)}
    ${
      odds === null
        ? html`<p class="empty">${preview.noNumbers}</p>`
        : html`${lottery.tiers.length === 0 ? nothing : tierTable(app, lottery, odds)}
            ${facts([
              [preview.any, app.number(odds.any, PERCENT)],
              [preview.payout, html`<span id="payout">${app.money(odds.payout, lottery.currency)}</span> (${app.number(share, PERCENT)}) ${bar(share)}`],
              [preview.keeps, app.money((Number.isInteger(price) ? price : 0) - odds.payout, lottery.currency)],
              [preview.worst, app.money(odds.highest, lottery.currency)],
            ])}
            <p class="quiet">${preview.formula}</p>`
    }
    <h3>${preview.next}</h3>
    ${draws.length === 0 ? html`<p class="empty">${preview.noDraws}</p>` : html`<ol class="next">${draws.map((at) => html`<li>${app.time(at)}</li>`)}</ol>`}
    ${lottery.schedule?.timeZone ? html`<p class="quiet">${preview.zone.replace('{zone}', lottery.schedule.timeZone)}</p>` : nothing}
  </section>`;
}
