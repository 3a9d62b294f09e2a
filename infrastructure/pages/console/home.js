/** What is due today, what is late, what waits for a person, and what was sold. */

import { html, nothing } from 'lit-html';
import { isWaiting } from './carts.js';
import { badge, bar, table } from './parts.js';
import { drawName } from './draws.js';
import { isAwaited } from './extraction.js';
import { waitsFor } from './proposals.js';
import { salesPart, together } from './sales.js';

const OVER = ['COMPLETED', 'CANCELLED', 'SETTLED'];
const GRACE = 5 * 60_000;

/** Whether a draw is behind its own times by more than some minutes. */
export function isLate({ status, closeAt, drawAt }, now) {
  if (OVER.includes(status)) return false;
  const isTaking = ['SCHEDULED', 'OPEN'].includes(status);
  return Date.parse(isTaking ? closeAt : drawAt) + GRACE < now;
}

/** Whether a draw is still to be held on the day that the reader's clock shows. */
export function isDueToday({ status, drawAt }, now) {
  return !OVER.includes(status) && new Date(drawAt).toDateString() === new Date(now).toDateString();
}

export async function load(app) {
  const path = app.paths();
  const [lotteries, draws, proposals, carts, webhooks] = await Promise.all([
    app.api.all(path('lotteries')),
    app.api.all(path('draws'), {}, 100),
    app.api.all(path('proposals'), {}, 100),
    app.api.all(path('refused-carts'), {}, 100),
    app.api.all(path('webhooks')),
  ]);
  const planned = lotteries.filter(({ status, nextDrawAt }) => status === 'ACTIVE' && nextDrawAt !== null).slice(0, 20);
  const [next, selling] = await Promise.all([
    Promise.all(planned.map(({ slug }) => app.api.get(path('lotteries', slug, 'draws'), { limit: 10 }))),
    Promise.all(planned.map(({ slug }) => app.api.get(path('lotteries', slug)))),
  ]);
  const known = new Map([...draws, ...next.flatMap(({ data }) => data)].map((draw) => [draw.id, draw]));
  const sales = selling.map((lottery) => lottery.sales);
  return { lotteries, sales, draws: [...known.values()], proposals, carts, webhooks, now: Date.now() };
}

function drawTable(app, caption, draws, empty) {
  const { words } = app.texts;
  return table(
    caption,
    [
      [words.draw, (draw) => html`<a href=${app.link('draw', draw.id)}>${drawName(draw)}</a>`],
      [words.state, ({ status }) => badge(app, status)],
      [words.drawAt, ({ drawAt }) => app.time(drawAt)],
    ],
    draws,
    empty,
  );
}

function waiting(app, { draws, proposals, carts, webhooks, now }) {
  const { home } = app.texts;
  const mine = proposals.filter((one) => waitsFor(one, app.api.me())).length;
  const refused = carts.filter(isWaiting).length;
  const parked = webhooks.filter(({ status }) => status === 'PARKED').length;
  const rows = [
    [home.proposals, mine, 'proposals'],
    [home.extractions, draws.filter((draw) => isAwaited(draw, now)).length, 'campaigns'],
    [home.carts, refused, 'carts'],
    [home.webhooks, parked, 'webhooks'],
  ].filter(([, count]) => count > 0);
  if (rows.length === 0) return html`<p class="empty">${home.nothingWaits}</p>`;
  const named = (words, page) => (page === undefined ? words : html`<a href=${app.link(page)}>${words}</a>`);
  return html`<ul>${rows.map(([words, count, page]) => html`<li>${named(words, page)}: ${app.number(count)}</li>`)}</ul>`;
}

function sold(app, { lotteries }) {
  const { home, words } = app.texts;
  const most = Math.max(1, ...lotteries.map(({ totalTicketsSold }) => totalTicketsSold));
  return table(
    home.sold,
    [
      [words.lottery, ({ slug, name }) => html`<a href=${app.link('lottery', slug)}>${name}</a>`],
      [words.tickets, ({ totalTicketsSold }) => html`${app.number(totalTicketsSold)} ${bar(totalTicketsSold / most)}`],
      [words.pool, ({ prizePoolCents, currency }) => app.money(prizePoolCents, currency)],
    ],
    lotteries,
    app.may('operator') ? html`${home.nothingSold} <a href=${app.link('newLottery')}>${app.texts.lotteries.make}</a>` : home.nothingSold,
  );
}

export function view(app, data) {
  const { home } = app.texts;
  const late = data.draws.filter((draw) => isLate(draw, data.now));
  const due = data.draws.filter((draw) => isDueToday(draw, data.now) && !late.includes(draw));
  return html`<h2>${home.due}</h2>
    ${drawTable(app, home.due, due, home.nothingDue)}
    ${late.length > 0 ? html`<h2>${home.late}</h2>${drawTable(app, home.late, late, nothing)}` : nothing}
    <h2>${home.waits}</h2>
    ${waiting(app, data)}
    <h2>${home.sold}</h2>
    ${data.sales.length > 0 ? salesPart(app, together(data.sales)) : nothing} ${sold(app, data)}`;
}
