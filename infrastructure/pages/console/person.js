/** One operator: role and reach, keys, and what can be done with them. */

import { html, nothing } from 'lit-html';
import { asking, facts, table } from './parts.js';
import { namesOf, person, reachOf, roleOptions } from './people.js';

const pathOf = (id, ...parts) => ['operator/v1/operators', ...[id, ...parts].map(encodeURIComponent)].join('/');

export async function load(app) {
  const [operator, names] = await Promise.all([app.api.get(pathOf(app.route.id)), namesOf(app)]);
  return { operator, names };
}

function changing(app, operator) {
  const { people } = app.texts;
  const form = app.form('role', () => ({ role: operator.role }));
  const change = () => app.api.patch(pathOf(operator.id), { role: form.values.role });
  return html`<p class="acts">${asking(app, 'role', people.change, people.changeAsks, change, {
    extra: form.select('role', people.role, roleOptions(app)),
    ready: form.values.role !== operator.role,
  })}</p>`;
}

/** Revokes a key, and as many times as it takes whatever it made. */
async function revoke(app, path, isWithMade) {
  if (!isWithMade) return app.api.remove(path);
  let answer;
  do answer = await app.api.remove(`${path}?withMade=true`);
  while (!answer.made.complete);
  return answer;
}

function revoking(app, operator, key) {
  const { people } = app.texts;
  const id = `revoke-${key.id}`;
  const form = app.form(id, () => ({ withMade: false }));
  const call = () => revoke(app, pathOf(operator.id, 'keys', key.id), form.values.withMade);
  return asking(app, id, people.revoke, people.revokeAsks, call, {
    extra: app.may('owner') ? form.check('withMade', people.withMade) : nothing,
    done: ({ made }) => (made === undefined ? people.revoked : people.revokedMade.replace('{count}', app.number(made.revoked))),
  });
}

function keys(app, { operator, names }) {
  const { people, words } = app.texts;
  const isMine = operator.id === app.api.me();
  const mayRevoke = isMine || app.may('owner');
  const columns = [
    [words.id, ({ id }) => html`<code>${id}</code>`],
    [words.name, ({ name }) => name || '–'],
    [words.made, ({ createdAt }) => app.time(createdAt)],
    [people.madeBy, ({ madeBy }) => (madeBy === null ? people.byNobody : html`${person(app, names, madeBy.operatorId)} <code>${madeBy.keyId}</code>`)],
    [words.state, ({ revokedAt }) => (revokedAt === null ? people.good : html`${people.revokedAt} ${app.time(revokedAt)}`)],
  ];
  if (mayRevoke) columns.push([people.acts, (key) => (key.revokedAt === null ? revoking(app, operator, key) : nothing)]);
  return html`<h2>${people.keys}</h2>
    ${table(people.keys, columns, operator.keys, people.noKeys)}
    ${isMine ? another(app) : nothing}`;
}

function another(app) {
  const { people, words } = app.texts;
  const form = app.form('key', () => ({ name: '' }));
  const send = form.sending(async ({ name }) => {
    const made = await app.api.post(pathOf(app.api.me(), 'keys'), { name: name.trim() });
    app.drop('key');
    await app.reload();
    app.showOnce({ name: people.newKey, value: made.key });
  });
  return html`<h2>${people.another}</h2>
    <form @submit=${send} novalidate>
      ${form.summary()} ${form.input('name', words.name, { hint: people.keyHint })}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${words.make}</button></p>
    </form>`;
}

export function view(app, data) {
  const { people, words, roles } = app.texts;
  const { operator } = data;
  const isMine = operator.id === app.api.me();
  return html`<h2>${operator.name}</h2>
    ${facts([
      [words.id, html`<code>${operator.id}</code>`],
      [people.role, roles[operator.role]],
      [people.reach, reachOf(app, operator)],
      [words.made, app.time(operator.createdAt)],
    ])}
    <p><a href=${app.link('audit', `by:${operator.id}`)}>${people.calls}</a></p>
    ${app.may('owner') && !isMine ? changing(app, operator) : nothing}
    ${isMine ? html`<p class="quiet">${people.mine}</p>` : nothing}
    ${keys(app, data)}`;
}
