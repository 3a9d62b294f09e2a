/** The tickets of a lottery's draw, found by their buyer or reference, and made void while the draw is open. */

import { html, nothing } from 'lit-html';
import { erasureLink } from './erasure.js';
import { asking, badge, table } from './parts.js';

const SHOWN = 50;

/** The states from the close on, in which a ticket stands as it is. */
const FIXED = ['CLOSED', 'SEALED', 'DRAWN', 'SETTLED', 'COMPLETED'];

const wanted = (app) => app.form('search', () => ({ search: '' }));

/** What was searched for last, if anything was: null otherwise. */
export async function found(app, path, draw) {
  const search = wanted(app).values.search.trim();
  return draw.lotterySlug && search !== '' ? (await app.api.get(path, { search, limit: SHOWN })).data : null;
}

const lineText = ({ main, bonus }) => [main.join(' '), ...(bonus.length > 0 ? [bonus.join(' ')] : [])].join(' + ');

function voiding(app, { ticketRef, status }) {
  if (status !== 'ACTIVE') return nothing;
  const { tickets: texts, draws } = app.texts;
  const name = `void-${ticketRef}`;
  const form = app.form(name, () => ({ [name]: '' }));
  const reason = form.values[name].trim();
  const call = () => app.api.post(app.path('tickets', ticketRef, 'void'), { reason });
  return asking(app, name, texts.void, texts.voidAsks, call, {
    extra: form.input(name, draws.reason),
    ready: reason !== '',
    done: () => texts.voided,
  });
}

function ticketTable(app, draw, tickets) {
  const { tickets: texts, draws, words } = app.texts;
  const columns = [
    [draws.ticket, ({ ticketRef }) => html`<code>${ticketRef}</code>`],
    [draws.who, ({ email, externalUserId }) => email ?? externalUserId],
    [texts.lines, ({ lines }) => lines.map((line) => html`${lineText(line)}<br>`)],
    [words.when, ({ createdAt }) => app.time(createdAt)],
    [words.state, ({ status, voidReason }) => html`${badge(app, status)}${voidReason === null ? nothing : html`<br><span class="quiet">${voidReason}</span>`}`],
  ];
  const acting = app.may('support') && draw.status === 'OPEN' ? [[texts.act, (ticket) => voiding(app, ticket)]] : [];
  return html`${table(texts.title, [...columns, ...acting], tickets, texts.none)}
    ${app.may('support') && FIXED.includes(draw.status) ? html`<p class="quiet">${texts.closed}</p>` : nothing}`;
}

export function ticketsPart(app, draw, tickets) {
  if (!draw.lotterySlug) return nothing;
  const { tickets: texts } = app.texts;
  const form = wanted(app);
  const look = form.sending(() => app.reload());
  return html`<h2>${texts.title}</h2>
    <form @submit=${look} novalidate>
      ${form.input('search', texts.search, { hint: texts.searchHint })}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${texts.find}</button></p>
    </form>
    ${erasureLink(app)}
    ${tickets === null ? nothing : ticketTable(app, draw, tickets)}`;
}
