/** The lotteries of an organisation. */

import { html, nothing } from 'lit-html';
import { archivedBadge, archiveLink, asksFor } from './keeping.js';
import { badge, table } from './parts.js';

export const load = (app) => app.api.all(app.path('lotteries'), asksFor(app));

/** The numbers of a line in words: 5 of 1 to 70, and 1 of 1 to 25. */
export function numbersText(app, { main, bonus }) {
  const pool = ({ pick, from, to }) => app.texts.lotteries.of.replace('{pick}', pick).replace('{from}', from).replace('{to}', to);
  return bonus ? `${pool(main)} + ${pool(bonus)}` : pool(main);
}

export function view(app, lotteries) {
  const { words, lotteries: texts } = app.texts;
  return html`${app.may('operator') ? html`<p><a class="button" href=${app.link('newLottery')}>${texts.make}</a></p>` : nothing}
  ${table(
    app.texts.nav.lotteries,
    [
      [words.name, ({ slug, name }) => html`<a href=${app.link('lottery', slug)}>${name}</a>`],
      [words.state, (lottery) => html`${badge(app, lottery.status)} ${archivedBadge(app, lottery)}`],
      [texts.numbers, ({ numbersConfig }) => numbersText(app, numbersConfig)],
      [texts.price, ({ ticketPriceUsdCents, currency }) => app.money(ticketPriceUsdCents, currency)],
      [texts.next, ({ nextDrawAt }) => app.time(nextDrawAt)],
      [words.tickets, ({ totalTicketsSold }) => app.number(totalTicketsSold)],
    ],
    lotteries,
    texts.empty,
  )}
  ${archiveLink(app, 'lotteries')}`;
}
