/** The organisations that the operator reaches, and a new one. */

import { html, nothing } from 'lit-html';
import { table } from './parts.js';

export const load = (app) => app.readOrganisations();

export function view(app) {
  const { words, organisations } = app.texts;
  return html`${table(
    app.texts.nav.organisations,
    [
      [words.name, (one) => html`<a href=${app.link('home', undefined, { org: one.id })}>${one.name}</a>`],
      [words.id, ({ id }) => html`<code>${id}</code>`],
      [words.made, ({ createdAt }) => app.time(createdAt)],
    ],
    app.organisations,
    organisations.empty,
  )}
  ${app.may('owner') && app.operator.organisation === null ? fresh(app) : nothing}`;
}

function fresh(app) {
  const { words, organisations } = app.texts;
  const form = app.form('organisation', () => ({ name: '' }));
  const send = form.sending(async ({ name }) => {
    const made = await app.api.post('operator/v1/organisations', { name });
    await app.readOrganisations();
    app.go('home', undefined, { org: made.id });
  });
  return html`<h2>${organisations.fresh}</h2>
    <form @submit=${send} novalidate>
      ${form.summary()} ${form.input('name', words.name, { required: true, hint: organisations.hint })}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${words.make}</button></p>
    </form>`;
}
