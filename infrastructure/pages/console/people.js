/** The operators that the caller reaches, and a new one, who is handed a code. */

import { html, nothing } from 'lit-html';
import { table } from './parts.js';

export const ROLES = ['owner', 'operator', 'support', 'auditor'];

const OPERATORS = 'operator/v1/operators';

export const load = (app) => app.api.all(OPERATORS);

/** The names of the operators by their ids; somebody out of reach has none here. */
export async function namesOf(app) {
  return new Map((await app.api.all(OPERATORS)).map(({ id, name }) => [id, name]));
}

/** The name of an operator as a link to them, or the id of somebody out of reach. */
export function person(app, names, id) {
  return names.has(id) ? html`<a href=${app.link('person', id)}>${names.get(id)}</a>` : html`<code>${id}</code>`;
}

/** What an operator reaches, in words. */
export function reachOf(app, { organisation }) {
  if (organisation === null) return app.texts.people.all;
  return app.organisations.find(({ id }) => id === organisation)?.name ?? organisation;
}

export const roleOptions = (app) => ROLES.map((role) => [role, app.texts.roles[role]]);

export function view(app, operators) {
  const { words, people, nav } = app.texts;
  return html`<p>${people.says}</p>
    ${table(
      nav.people,
      [
        [words.name, ({ id, name }) => html`<a href=${app.link('person', id)}>${name}</a>`],
        [people.role, ({ role }) => app.texts.roles[role]],
        [people.reach, (one) => reachOf(app, one)],
        [words.made, ({ createdAt }) => app.time(createdAt)],
      ],
      operators,
      people.empty,
    )}
    ${app.may('owner') ? invitation(app) : nothing}`;
}

function invitation(app) {
  const { words, people } = app.texts;
  const own = app.operator.organisation;
  const reached = own === null ? app.organisations : app.organisations.filter(({ id }) => id === own);
  const form = app.form('person', () => ({ name: '', role: 'operator', organisation: own ?? app.route.org ?? '' }));
  const send = form.sending(async ({ name, role, organisation }) => {
    const made = await app.api.post(OPERATORS, { name: name.trim(), role, ...(organisation === '' ? {} : { organisation }) });
    app.drop('person');
    await app.reload();
    app.showOnce({ name: people.codeOf.replace('{name}', made.name), value: made.code, says: people.codeSays });
  });
  const reaches = [...(own === null ? [['', people.all]] : []), ...reached.map(({ id, name }) => [id, name])];
  return html`<h2>${people.fresh}</h2>
    <form @submit=${send} novalidate>
      ${form.summary()}
      ${form.input('name', words.name, { required: true })}
      <div class="row">
        ${form.select('role', people.role, roleOptions(app))}
        ${form.select('organisation', people.reach, reaches, { hint: people.reachHint })}
      </div>
      ${rights(app)}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${people.invite}</button></p>
    </form>`;
}

/** What each role may do, for whoever has to choose one. */
function rights(app) {
  const { people, roles } = app.texts;
  return html`<details><summary>${people.whatRolesMay}</summary>
    <dl class="facts">${ROLES.map((role) => html`<dt>${roles[role]}</dt><dd>${people.rights[role]}</dd>`)}</dl>
  </details>`;
}
