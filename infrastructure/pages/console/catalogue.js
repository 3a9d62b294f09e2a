/** The catalogue of events: each with the moment that it is told at, and the members that the API's document gives its data. */

import { html, nothing } from 'lit-html';
import { FAMILIES, OF_ITSELF } from './events.js';
import { table } from './parts.js';

/* global EVENTS -- the build puts it in, from the document */

function members(app, name) {
  const { webhooks: texts, words } = app.texts;
  return table(
    name,
    [
      [texts.member, (member) => html`<code>${member.name}</code>`],
      [texts.kind, ({ kind }) => html`<code>${kind}</code>`],
      [texts.always, ({ always }) => (always ? words.yes : words.no)],
      [texts.note, ({ says }) => (says === '' ? nothing : html`<span lang="en">${says}</span>`)],
    ],
    EVENTS[name],
  );
}

const event = (app, name) => html`<h3><code>${name}</code></h3>
  <p>${app.texts.events[name]}</p>
  ${members(app, name)}`;

/** Every event by its family, each family opened by who looks for it. */
export function catalogue(app) {
  const { webhooks: texts, families } = app.texts;
  return html`<h2>${texts.catalogue}</h2>
    <p class="quiet">${texts.catalogueSays}</p>
    ${Object.entries({ ...FAMILIES, ...OF_ITSELF }).map(
      ([family, names]) => html`<details class="events"><summary>${families[family]}</summary>${names.map((name) => event(app, name))}</details>`,
    )}`;
}
