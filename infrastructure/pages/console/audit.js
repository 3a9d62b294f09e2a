/** Who did what to which object, why, and what it changed: filtered, page by page, and as a file. */

import { html, nothing } from 'lit-html';
import { differences } from './difference.js';
import { namesOf, person } from './people.js';
import { act, save, table } from './parts.js';
import { moment } from './typed.js';

const AUDIT = 'operator/v1/audit';
const FILLED = 25;
const PAGE = 100;
const MOST_PAGES = 10;
const BY = 'by:';
const ABROAD = 'installation:';

/** What the filter begins with: the page's own address may name a caller, or an object of the organisation or of the installation. */
export function begun({ operator, route: { org = '', id = '' } }) {
  const isBy = id.startsWith(BY);
  const isAbroad = id.startsWith(ABROAD);
  const isOfAll = operator.organisation === null && (isBy || isAbroad);
  return {
    operator: isBy ? id.slice(BY.length) : '',
    about: isOfAll ? '' : org,
    object: isBy ? '' : id.slice(isAbroad ? ABROAD.length : 0),
    what: 'changes',
    part: '',
    from: '',
    until: '',
    after: undefined,
  };
}

/** Where the page shows the calls about the object of one. */
const objectLink = (app, { organisation, object }) =>
  organisation === null ? app.link('audit', ABROAD + object) : app.link('audit', object, { org: organisation });

const filterOf = (app) => app.form('audit', () => begun(app));

const queryOf = ({ operator, about, object, from, until }) => ({
  operator,
  organisation: about,
  object: object.trim(),
  from: moment(from),
  until: moment(until),
});

/** Whether a call is of the wanted kind: the API filters by all but this. */
export function isWanted({ method, path }, { what, part }) {
  const isChange = method !== 'GET';
  return (what === 'all' || isChange === (what === 'changes')) && path.toLowerCase().includes(part.trim().toLowerCase());
}

/** Reads on until there is enough to show, and tells how far that was. */
export async function readCalls(get, query, values) {
  const calls = [];
  let after = values.after;
  let looked = 0;
  for (let pages = 0; pages < MOST_PAGES && calls.length < FILLED; pages++) {
    const page = await get(AUDIT, { ...query, limit: PAGE, after });
    calls.push(...page.data.filter((call) => isWanted(call, values)));
    looked += page.data.length;
    after = page.next ?? undefined;
    if (after === undefined) break;
  }
  return { calls, looked, next: after };
}

export async function load(app) {
  const { values } = filterOf(app);
  const [read, names] = await Promise.all([readCalls(app.api.get, queryOf(values), values), namesOf(app)]);
  return { ...read, names };
}

function filter(app, names) {
  const { audit, proposals, shell } = app.texts;
  const form = filterOf(app);
  const send = form.sending(async (values) => {
    values.after = undefined;
    await app.reload();
  });
  const known = names.has(form.values.operator) || form.values.operator === '' ? [] : [[form.values.operator, form.values.operator]];
  const own = app.operator.organisation;
  const reached = own === null ? [['', audit.everything]] : [];
  return html`<form @submit=${send} novalidate>
    ${form.summary()}
    <div class="row">
      ${form.select('operator', audit.who, [['', audit.anybody], ...known, ...names])}
      ${form.select('what', audit.what, [['changes', audit.changes], ['reads', audit.reads], ['all', audit.both]])}
      ${form.input('part', audit.part, { hint: audit.partHint })}
      ${form.select('about', shell.organisation, [...reached, ...app.organisations.map(({ id, name }) => [id, name])])}
      ${form.input('object', proposals.about, { hint: audit.objectHint })}
      ${form.input('from', audit.from, { type: 'datetime-local' })}
      ${form.input('until', audit.until, { type: 'datetime-local' })}
    </div>
    <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${audit.show}</button></p>
  </form>`;
}

/** What a call changed, each member as it was and as it is. */
function change(app, { before, after }) {
  const { audit } = app.texts;
  const found = differences(before, after);
  if (found.length === 0) return '–';
  return html`<details><summary>${audit.changed.replace('{count}', app.number(found.length))}</summary>
    <ul class="changes">${found.map(
      ({ place, was, is }) => html`<li><code>${place}</code>
        ${was === null ? nothing : html`<span class="unseen">${audit.before}</span> <del>${was}</del>`}
        ${is === null ? nothing : html`<span class="unseen">${audit.after}</span> <ins>${is}</ins>`}</li>`,
    )}</ul>
  </details>`;
}

/** An address without what every address begins with. */
const shortOf = (path) => path.replace(/^.*?operator\/v1\//, '').replace(/^organisations\/org_[^/]+\//, '');

function calls(app, { calls: rows, looked, next, names }) {
  const { audit, proposals, words } = app.texts;
  return table(
    app.texts.nav.audit,
    [
      [words.when, ({ at }) => app.time(at)],
      [audit.who, ({ operatorId }) => person(app, names, operatorId)],
      [audit.what, ({ method, path }) => html`<code class="address">${method} ${shortOf(path)}</code>`],
      [proposals.about, (call) => (call.object === null ? '–' : html`<a class="address" href=${objectLink(app, call)}>${call.object}</a>`)],
      [audit.status, ({ status }) => (status === null ? audit.brokeOff : status)],
      [audit.why, ({ reason }) => reason ?? '–'],
      [audit.change, (call) => change(app, call)],
    ],
    rows,
    (next === undefined ? audit.empty : audit.noneYet).replace('{count}', app.number(looked)),
  );
}

export function view(app, data) {
  const { audit } = app.texts;
  const { values } = filterOf(app);
  const turn = (after) => () => {
    values.after = after;
    return app.reload();
  };
  const download = async () => save(await app.api.csv(AUDIT, queryOf(values)), 'audit.csv');
  return html`<p>${audit.says}</p>
    ${filter(app, data.names)}
    ${calls(app, data)}
    <p class="acts">
      ${values.after === undefined ? nothing : html`<button type="button" @click=${turn(undefined)}>${audit.newest}</button>`}
      ${data.next === undefined ? nothing : html`<button type="button" @click=${turn(data.next)}>${audit.older}</button>`}
      ${act(app, audit.download, download, { done: () => app.texts.draws.downloaded })}
    </p>
    <p class="quiet">${audit.fileHint}</p>`;
}
