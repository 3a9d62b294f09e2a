/** The campaigns of an organisation. */

import { html, nothing } from 'lit-html';
import { archivedBadge, archiveLink, asksFor } from './keeping.js';
import { badge, table } from './parts.js';

const MOST = 100;
const ALIKE = 20;

/** A list has no states; the newest campaigns are read one by one for theirs. */
export async function load(app) {
  const path = app.paths();
  const campaigns = (await app.api.all(path('campaigns'), asksFor(app), MOST)).sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
  const read = await Promise.all(campaigns.slice(0, ALIKE).map(({ id }) => app.api.get(path('campaigns', id))));
  return [...read, ...campaigns.slice(ALIKE)];
}

export function view(app, campaigns) {
  const { words, campaigns: texts } = app.texts;
  return html`${app.may('operator') ? html`<p><a class="button" href=${app.link('newCampaign')}>${texts.make}</a></p>` : nothing}
  ${table(
    app.texts.nav.campaigns,
    [
      [words.name, ({ id, name }) => html`<a href=${app.link('campaign', id)}>${name}</a>`],
      [words.state, (campaign) => html`${campaign.draw === undefined ? '–' : badge(app, campaign.draw.status)} ${archivedBadge(app, campaign)}`],
      [texts.entriesUntil, ({ entriesUntil }) => app.time(entriesUntil)],
      [words.drawAt, ({ draw }) => (draw === undefined ? '–' : app.time(draw.drawAt))],
      [texts.decides, ({ draw, extraction }) => (draw === undefined ? '–' : extraction === undefined ? texts.beacon : texts.extraction)],
    ],
    campaigns,
    texts.empty,
  )}
  ${archiveLink(app, 'campaigns')}`;
}
