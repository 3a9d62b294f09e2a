/** The webhooks of an organisation and mode, with those of its campaigns, a new one, and what each event tells. */

import { html, nothing } from 'lit-html';
import { catalogue } from './catalogue.js';
import { badge, table } from './parts.js';
import { emptyValues, fields, webhookOf } from './webhook-form.js';

export const load = (app) => app.api.all(app.path('webhooks'));

/** The patterns of a webhook in words; all of them are one word. */
export function wantsText(app, { events }) {
  return events.includes('*') ? app.texts.webhooks.everything : events.map((pattern) => html`<code>${pattern}</code> `);
}

/** The state of a webhook with why it is parked. */
export function standing(app, { status, parkedFor }) {
  return html`${badge(app, status)} ${parkedFor === undefined ? nothing : app.texts.webhooks.parkedFor[parkedFor]}`;
}

export function view(app, webhooks) {
  const { webhooks: texts } = app.texts;
  return html`<p>${texts.says}</p>
    ${table(
      app.texts.nav.webhooks,
      [
        [texts.url, ({ id, url }) => html`<a href=${app.link('webhook', id)}>${url}</a>`],
        [texts.description, ({ description }) => description],
        [app.texts.words.state, (webhook) => standing(app, webhook)],
        [texts.format, ({ format }) => app.texts.formats[format]],
        [texts.which, (webhook) => wantsText(app, webhook)],
      ],
      webhooks,
      app.may('operator') ? texts.empty : texts.none,
    )}
    ${app.may('operator') ? fresh(app) : nothing}
    ${catalogue(app)}`;
}

function fresh(app) {
  const { webhooks: texts, words } = app.texts;
  const form = app.form('new-webhook', emptyValues);
  const send = form.sending(async (values) => {
    const made = await app.api.post(app.path('webhooks'), webhookOf(values));
    app.drop('new-webhook');
    await app.reload();
    app.showOnce({ name: texts.secret, value: made.secret });
  });
  return html`<h2>${texts.fresh}</h2>
    <form @submit=${send} novalidate>
      ${fields(app, form, true)}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${words.make}</button></p>
    </form>`;
}
