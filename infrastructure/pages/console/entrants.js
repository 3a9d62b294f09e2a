/** The entrants of a giveaway, a page after another or one by their id, and how they are denied it. */

import { html, nothing } from 'lit-html';
import { erasureLink } from './erasure.js';
import { asking, badge, table, turning } from './parts.js';

const PAGE = 20;
const UNCLOSED = ['SCHEDULED', 'OPEN'];
const IN = ['ENTERED', 'WON'];
const REASONS = ['FRAUD_DETECTED', 'ORDER_LIMIT_EXCEEDED', 'DRAW_CLOSED', 'ADMIN_ACTION'];

export const isGiveaway = ({ sequenceId }) => sequenceId !== undefined;

const wanted = (app) => app.form('entrants', () => ({ consumer: '', after: undefined }));

/** A page of the entrants, or who was searched for; null of a draw that is no giveaway. */
export async function entrantsOf(app, path, draw) {
  if (!isGiveaway(draw)) return null;
  const { consumer, after } = wanted(app).values;
  const search = consumer.trim();
  return app.api.get(path, { limit: PAGE, ...(search === '' ? { after } : { search }) });
}

function denying(app, draw, { consumerId, status }) {
  if (!IN.includes(status)) return nothing;
  const { entrants } = app.texts;
  const name = `deny-${consumerId}`;
  const form = app.form(name, () => ({ [name]: REASONS[0] }));
  const isOpen = UNCLOSED.includes(draw.status);
  const call = () => app.api.post(app.path('draws', draw.id, 'deny'), { consumerId, reason: form.values[name], afterClose: !isOpen });
  return asking(app, name, entrants.deny, isOpen ? entrants.denyAsks : entrants.takeAsks, call, {
    extra: form.select(name, app.texts.draws.reason, REASONS.map((reason) => [reason, entrants.reasons[reason]])),
    done: () => entrants.denied,
  });
}

export function entrantsPart(app, draw, page) {
  if (page === null) return nothing;
  const { entrants, draws, words, tickets, giveaways } = app.texts;
  const form = wanted(app);
  const look = form.sending(() => {
    form.values.after = undefined;
    return app.reload();
  });
  const columns = [
    [draws.who, ({ consumerId }) => html`<code>${consumerId}</code>`],
    [entrants.entered, ({ enteredAt }) => app.time(enteredAt)],
    [words.state, ({ status, denyReason }) => html`${badge(app, status)}${denyReason === null ? nothing : html`<br><span class="quiet">${entrants.reasons[denyReason] ?? denyReason}</span>`}`],
  ];
  const acting = app.may('support') ? [[tickets.act, (entrant) => denying(app, draw, entrant)]] : [];
  return html`<h2>${giveaways.entrants}</h2>
    <form @submit=${look} novalidate>
      ${form.input('consumer', entrants.search, { hint: entrants.searchHint })}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${tickets.find}</button></p>
    </form>
    ${erasureLink(app)}
    ${table(giveaways.entrants, [...columns, ...acting], page.data, entrants.none)}
    ${turning(app, form.values, page.next, words.firstPage, words.nextPage)}`;
}
