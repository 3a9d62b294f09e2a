/** The keys with which an organisation's programs call the API in a mode, and a new one. */

import { html, nothing } from 'lit-html';
import { namesOf, person } from './people.js';
import { asking, table } from './parts.js';

export async function load(app) {
  const [keys, names] = await Promise.all([app.api.all(app.path('keys')), namesOf(app)]);
  return { keys, names };
}

/** What a form asks for: browsers have keys for giveaways alone, and a key for campaigns is for one. */
export function keyOf({ surface, kind, name, slug }) {
  return {
    surface,
    kind: surface === 'draws' ? kind : 'secret',
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(surface === 'campaigns' ? { slug: slug.trim() } : {}),
  };
}

function revoking(app, { id }) {
  const { keys, people } = app.texts;
  const revoke = () => app.api.remove(app.path('keys', id));
  return asking(app, `revoke-${id}`, people.revoke, keys.revokeAsks, revoke, { done: () => people.revoked });
}

function fresh(app) {
  const { keys, words } = app.texts;
  const form = app.form('key', () => ({ surface: 'lotteries', kind: 'secret', name: '', slug: '' }));
  const send = form.sending(async (values) => {
    const made = await app.api.post(app.path('keys'), keyOf(values));
    app.drop('key');
    await app.reload();
    app.showOnce({ name: keys.newKey.replace('{surface}', keys.surfaces[made.surface]), value: made.key });
  });
  const options = (table) => Object.entries(table);
  return html`<h2>${keys.fresh}</h2>
    <form @submit=${send} novalidate>
      ${form.summary()}
      <div class="row">
        ${form.select('surface', keys.surface, options(keys.surfaces))}
        ${form.values.surface === 'draws' ? form.select('kind', keys.kind, options(keys.kinds)) : nothing}
        ${form.values.surface === 'campaigns' ? form.input('slug', keys.slug, { required: true, hint: keys.slugHint }) : nothing}
        ${form.input('name', words.name, { hint: keys.nameHint })}
      </div>
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${words.make}</button></p>
    </form>`;
}

export function view(app, { keys: all, names }) {
  const { keys, people, words } = app.texts;
  const columns = [
    [keys.surface, ({ surface, slug }) => (slug === undefined ? keys.surfaces[surface] : html`${keys.surfaces[surface]} <code>${slug}</code>`)],
    [keys.kind, ({ kind }) => keys.kinds[kind]],
    [words.name, ({ name }) => name || '–'],
    [keys.begins, ({ prefix, id }) => html`<code>${prefix}</code> (${words.id} <code>${id}</code>)`],
    [words.made, ({ createdAt }) => app.time(createdAt)],
    [people.madeBy, ({ madeBy }) => (madeBy === null ? people.byNobody : person(app, names, madeBy.operatorId))],
    [words.state, ({ revokedAt }) => (revokedAt === null ? people.good : html`${people.revokedAt} ${app.time(revokedAt)}`)],
  ];
  if (app.may('owner')) columns.push([people.acts, (key) => (key.revokedAt === null ? revoking(app, key) : nothing)]);
  return html`<p>${keys.says}</p>
    ${table(app.texts.nav.keys, columns, all, app.may('owner') ? keys.empty : words.none)}
    ${app.may('owner') ? fresh(app) : nothing}`;
}
