/** The giveaways of an organisation, and what the rules of one say. */

import { html, nothing } from 'lit-html';
import { drawName } from './draws.js';
import { isGiveaway } from './entrants.js';
import { archivedBadge, archiveLink, asksFor } from './keeping.js';
import { badge, facts, table } from './parts.js';

const MOST = 200;
const COUNTED = 20;

/** A list has no counts; the giveaways that are drawn last are read one by one for theirs. */
export async function load(app) {
  const path = app.paths();
  const draws = await app.api.all(path('draws'), { kind: 'giveaway', ...asksFor(app) }, MOST);
  const giveaways = draws.sort((one, other) => Date.parse(other.drawAt) - Date.parse(one.drawAt));
  const read = await Promise.all(giveaways.slice(0, COUNTED).map(({ id }) => app.api.get(path('draws', id))));
  return [...read, ...giveaways.slice(COUNTED)];
}

export function view(app, giveaways) {
  const { giveaways: texts, words } = app.texts;
  return html`${app.may('operator') ? html`<p><a class="button" href=${app.link('newGiveaway')}>${texts.make}</a></p>` : nothing}
  ${table(
    app.texts.nav.giveaways,
    [
      [words.name, (draw) => html`<a href=${app.link('draw', draw.id)}>${drawName(draw)}</a>`],
      [words.state, (draw) => html`${badge(app, draw.status)} ${archivedBadge(app, draw)}`],
      [words.closeAt, ({ closeAt }) => app.time(closeAt)],
      [words.drawAt, ({ drawAt }) => app.time(drawAt)],
      [texts.entrants, ({ entered, left }) => app.number(entered === null ? null : entered - (left ?? 0))],
      [texts.places, ({ winnerCount }) => app.number(winnerCount)],
    ],
    giveaways,
    texts.empty,
  )}
  ${archiveLink(app, 'giveaways')}`;
}

/** What the rules of a draw say, if it is a giveaway. */
export function giveawayPart(app, draw) {
  if (!isGiveaway(draw)) return nothing;
  const { giveaways: texts } = app.texts;
  const most = (count) => (count === null ? texts.noLimit : app.number(count));
  return html`<h2>${texts.rules}</h2>
    ${facts([
      [texts.places, app.number(draw.winnerCount)],
      [texts.most, most(draw.maxEntries)],
      [texts.mostPerDevice, most(draw.maxEntriesPerDevice)],
      [texts.kept, texts.seconds.replace('{count}', app.number(draw.admissionExpirationSeconds))],
      [texts.unclaimed, draw.continueSelectingUntilCompleted ? texts.passedOn : texts.lapses],
    ])}`;
}
