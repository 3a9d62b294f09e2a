/** One draw: where it is in its life, its tickets, its winners with their export, and what can be done with it. */

import { html, nothing } from 'lit-html';
import { aboutPart } from './about.js';
import { drawName } from './draws.js';
import { Refusal } from './api.js';
import { entrantsOf, entrantsPart, isGiveaway } from './entrants.js';
import { giveawayPart } from './giveaways.js';
import { ENTRANTS, importPart } from './import.js';
import { archivedBadge, archiving } from './keeping.js';
import { act, asking, badge, facts, save, table } from './parts.js';
import { found, ticketsPart } from './tickets.js';

const LIFE = ['SCHEDULED', 'OPEN', 'CLOSED', 'SEALED', 'DRAWN', 'SETTLED', 'COMPLETED'];
const DRAWN = ['DRAWN', 'SETTLED', 'COMPLETED'];
const ENDED = ['COMPLETED', 'CANCELLED'];
const SHOWN = 50;

/** The winners, as far as there are any yet. */
async function winnersOf(app, path) {
  try {
    return await app.api.get(path, { limit: SHOWN });
  } catch (fault) {
    if (fault instanceof Refusal && fault.status === 409) return { data: [], next: null };
    throw fault;
  }
}

export async function load(app) {
  const path = app.paths();
  const draw = await app.api.get(path('draws', app.route.id));
  const [winners, tickets, entrants] = await Promise.all([
    DRAWN.includes(draw.status) ? winnersOf(app, path('draws', draw.id, 'winners')) : { data: [], next: null },
    found(app, path('draws', draw.id, 'entries'), draw),
    entrantsOf(app, path('draws', draw.id, 'entries'), draw),
  ]);
  return { draw, winners, tickets, entrants };
}

/** The states of a draw as a line, with the one that it is in. */
function life(app, { status }) {
  const at = LIFE.indexOf(status);
  const states = status === 'CANCELLED' ? [...LIFE.slice(0, 2), 'CANCELLED'] : LIFE;
  return html`<ol class="stations">${states.map(
    (state, i) =>
      html`<li class=${state === status ? 'now' : i < at ? 'past' : ''} aria-current=${state === status ? 'step' : nothing}>${app.texts.states[state]}</li>`,
  )}</ol>`;
}

const winnerColumns = (app) => {
  const { draws, words } = app.texts;
  return {
    ticket: [
      [draws.ticket, ({ ticketRef }) => ticketRef],
      [draws.who, ({ email, externalUserId }) => email ?? externalUserId],
      [draws.tier, ({ winTier }) => winTier],
      [draws.cents, ({ winAmountCents }) => app.number(winAmountCents)],
    ],
    place: [
      [draws.rank, ({ rank }) => app.number(rank + 1)],
      [draws.who, ({ consumerId }) => html`<code>${consumerId}</code>`],
      [words.state, ({ status }) => badge(app, status)],
      [words.when, ({ wonAt, at }) => app.time(at ?? wonAt)],
    ],
    number: [
      [draws.rank, ({ rank }) => app.number(rank + 1)],
      [draws.number, ({ number }) => `${number.series}/${number.order_number}`],
      [draws.entry, ({ entryId }) => entryId && html`<code>${entryId}</code>`],
    ],
  };
};

function winnersPart(app, draw, winners) {
  const { draws, nav } = app.texts;
  const columns = winnerColumns(app)[winners.data[0]?.kind ?? 'ticket'];
  const download = async () => save(await app.api.csv(app.path('draws', draw.id, 'winners')), `winners-${draw.id}.csv`);
  return html`<h2>${draws.winners}</h2>
    ${table(draws.winners, columns, winners.data, DRAWN.includes(draw.status) ? draws.noWinners : draws.notDrawn)}
    ${winners.next === null ? nothing : html`<p class="quiet">${draws.first.replace('{count}', app.number(SHOWN))}</p>`}
    ${winners.data.length > 0 ? act(app, draws.download, download, { done: () => draws.downloaded }) : nothing}
    ${draw.tiers?.length > 0 ? tiers(app, draw) : nothing}`;
}

function tiers(app, draw) {
  const { draws, preview } = app.texts;
  return table(
    preview.tier,
    [
      [preview.tier, ({ name }) => name],
      [draws.winningLines, ({ winners }) => app.number(winners)],
      [draws.cents, ({ amountCents }) => app.number(amountCents)],
    ],
    draw.tiers,
    '',
  );
}

function acts(app, draw) {
  const { draws } = app.texts;
  if (ENDED.includes(draw.status)) return isGiveaway(draw) ? html`<p class="acts">${archiving(app, app.path('draws', draw.id), draw)}</p>` : nothing;
  if (DRAWN.includes(draw.status)) return nothing;
  const form = app.form('cancel', () => ({ reason: '' }));
  const cancel = () => app.api.post(app.path('draws', draw.id, 'cancel'), { reason: form.values.reason.trim() });
  const advance = () => app.api.post(app.path('draws', draw.id, 'advance'));
  return html`<p class="acts">
    ${app.route.mode === 'test' && draw.status === 'OPEN' ? act(app, draws.advance, advance, { done: () => draws.advanced }) : nothing}
    ${isGiveaway(draw) && draw.entered === 0 ? html`<a class="button" href=${app.link('changeGiveaway', draw.id)}>${app.texts.giveaways.change}</a>` : nothing}
    ${asking(app, 'cancel', draws.cancel, draws.cancelAsks, cancel, {
      extra: form.input('reason', draws.reason),
      ready: form.values.reason.trim() !== '',
      done: () => draws.cancelling,
    })}
    <button type="button" @click=${() => app.reload()}>${draws.again}</button>
  </p>`;
}

export function view(app, { draw, winners, tickets, entrants }) {
  const { draws, words } = app.texts;
  const result = draw.numbers === null ? null : html`<ul class="balls">${[...draw.numbers.main, ...draw.numbers.bonus].map((ball) => html`<li>${ball}</li>`)}</ul>`;
  return html`<h2>${drawName(draw)} ${archivedBadge(app, draw)}</h2>
    ${life(app, draw)}
    ${facts([
      [words.id, html`<code>${draw.id}</code>`],
      [words.lottery, draw.lotterySlug ? html`<a href=${app.link('lottery', draw.lotterySlug)}>${draw.lotterySlug}</a>` : null],
      [words.openAt, app.time(draw.openAt)],
      [words.closeAt, app.time(draw.closeAt)],
      [words.drawAt, app.time(draw.drawAt)],
      [words.entries, html`<span id="entered">${app.number(draw.entered)}</span>`],
      [draws.left, draw.left > 0 ? app.number(draw.left) : null],
      [words.result, result],
      [draws.reason, draw.cancelled?.reason],
      [draws.page, html`<a href="d/${draw.id}">${draws.pageSays}</a>`],
    ])}
    ${app.may('operator') ? acts(app, draw) : nothing}
    ${giveawayPart(app, draw)}
    ${aboutPart(app, draw.about)}
    ${ticketsPart(app, draw, tickets)}
    ${entrantsPart(app, draw, entrants)}
    ${isGiveaway(draw) && draw.status === 'OPEN' && app.may('operator') ? importPart(app, ENTRANTS, draw.id) : nothing}
    ${winnersPart(app, draw, winners)}`;
}
