/** One lottery: its state, what it sold lately, its draws with what they sold, the ledger of its pool, what its rules come to, and what can be done with it. */

import { html, nothing } from 'lit-html';
import { importPart, TICKETS } from './import.js';
import { archivedBadge, archiving, renaming } from './keeping.js';
import { ledgerOf, ledgerPart } from './ledger.js';
import { lotteryOf, valuesOf } from './lottery-form.js';
import { numbersText } from './lotteries.js';
import { act, asking, badge, facts, table } from './parts.js';
import { previewOf, warningsOf } from './preview.js';
import { salesPart } from './sales.js';

const SHOWN = 10;

export async function load(app) {
  const path = app.paths();
  const one = ['lotteries', app.route.id];
  const [lottery, draws, ledger] = await Promise.all([
    app.api.get(path(...one)),
    app.api.get(path(...one, 'draws'), { limit: SHOWN }),
    ledgerOf(app, path(...one, 'ledger')),
  ]);
  // A list has no counts; what is sold stands in the single draws.
  return { lottery, ledger, draws: await Promise.all(draws.data.map(({ id }) => app.api.get(path('draws', id)))) };
}

function publishing(app, lottery) {
  const { lotteries: texts, preview } = app.texts;
  const warnings = warningsOf(lottery, preview);
  const form = app.form('publish', () => ({ knows: false }));
  const extra = warnings.length > 0 ? html`${warnings.map((words) => html`<span class="warning">${words}</span>`)} ${form.check('knows', texts.knows)}` : nothing;
  const call = () => app.api.post(app.path('lotteries', lottery.slug, 'publish'), form.values.knows ? { confirm: true } : undefined);
  const ready = warnings.length === 0 || form.values.knows;
  return html`<a class="button" href=${app.link('newLottery', lottery.slug)}>${texts.change}</a>
    ${asking(app, 'publish', texts.publish, texts.publishAsks, call, { extra, ready, done: () => texts.published })}`;
}

const OVER = ['COMPLETED', 'EXPIRED'];

/** What can be done with a lottery whatever its state, as far as that allows it. */
function keeping(app, lottery) {
  const isOver = OVER.includes(lottery.status);
  const path = app.path('lotteries', lottery.slug);
  return html`<a class="button" href=${app.link('copyLottery', lottery.slug)}>${app.texts.lotteries.copy}</a>
    ${isOver ? nothing : renaming(app, path, lottery)}
    ${isOver || lottery.status === 'DRAFT' ? archiving(app, path, lottery) : nothing}`;
}

function acts(app, lottery) {
  const { lotteries: texts } = app.texts;
  const to = (what) => () => app.api.post(app.path('lotteries', lottery.slug, what));
  if (lottery.status === 'DRAFT') return publishing(app, lottery);
  return html`
    ${lottery.status === 'ACTIVE' ? act(app, texts.pause, to('pause')) : nothing}
    ${lottery.status === 'PAUSED' ? act(app, texts.resume, to('resume')) : nothing}
    ${['ACTIVE', 'PAUSED'].includes(lottery.status) ? asking(app, 'retire', texts.retire, texts.retireAsks, to('retire')) : nothing}`;
}

export function view(app, { lottery, draws, ledger }) {
  const { lotteries: texts, words } = app.texts;
  return html`<h2>${lottery.name}</h2>
    ${facts([
      [words.state, html`${badge(app, lottery.status)} ${archivedBadge(app, lottery)}`],
      [words.id, html`<code>${lottery.slug}</code>`],
      [texts.description, lottery.description],
      [texts.numbers, numbersText(app, lottery.numbersConfig)],
      [texts.price, app.money(lottery.ticketPriceUsdCents, lottery.currency)],
      [words.tickets, app.number(lottery.totalTicketsSold)],
      [words.pool, app.money(lottery.prizePoolCents, lottery.currency)],
      [texts.next, app.time(lottery.nextDrawAt)],
    ])}
    ${app.may('operator') ? html`<p class="acts">${acts(app, lottery)} ${keeping(app, lottery)}</p>` : nothing}
    ${lottery.status === 'DRAFT' ? nothing : salesPart(app, lottery.sales)}
    <h2>${app.texts.nav.draws}</h2>
    ${table(
      app.texts.nav.draws,
      [
        [words.drawAt, (draw) => html`<a href=${app.link('draw', draw.id)}>${app.time(draw.drawAt)}</a>`],
        [words.state, ({ status }) => badge(app, status)],
        [words.entries, ({ entered, left }) => html`<span class="entered">${app.number(entered === null ? null : entered - (left ?? 0))}</span>`],
        [words.result, ({ numbers }) => (numbers === null ? '–' : [...numbers.main, ...numbers.bonus].join(' '))],
      ],
      draws,
      lottery.status === 'DRAFT' ? texts.noDrawsYet : texts.noDraws,
    )}
    ${lottery.status === 'ACTIVE' && app.may('operator') ? importPart(app, TICKETS, lottery.slug) : nothing}
    ${lottery.status === 'DRAFT' ? nothing : ledgerPart(app, lottery, ledger)}
    ${previewOf(app, lotteryOf(valuesOf(lottery)))}`;
}
