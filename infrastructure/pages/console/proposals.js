/** What waits for a second person, read before it is confirmed by the same request; and whether the organisation demands one. */

import { html, nothing } from 'lit-html';
import { membersOf } from './difference.js';
import { namesOf, person } from './people.js';
import { act, asking, facts, table } from './parts.js';

const MOST = 200;
const METHODS = { UpdateSecondPerson: 'PUT' };
const ROLES = { UpdateSecondPerson: 'owner', DenyConsumer: 'support' };
const PAGES = { lotteries: 'lottery', draws: 'draw', campaigns: 'campaign' };

/** The address of the API below the page's own, wherever the API is mounted. */
const below = (path) => path.slice(path.indexOf('operator/v1/'));

const demandPath = (app) => `operator/v1/organisations/${app.route.org}/second-person`;

export async function load(app) {
  const [{ demanded }, proposals, names] = await Promise.all([
    app.api.get(demandPath(app)),
    app.api.all(app.path('proposals'), {}, MOST),
    namesOf(app),
  ]);
  return { demanded, proposals, names };
}

/** Whether a proposal waits for anybody but who made it, or for who confirmed it to go on. */
export function waitsFor({ state, proposedBy, confirmedBy }, me) {
  if (state === 'OPEN') return proposedBy.operatorId !== me;
  return state === 'CONFIRMED' && confirmedBy.operatorId === me;
}

/** The page and the id of what a proposal is about, if there is one already. */
export function objectOf({ path }) {
  const [, , , , , collection, id, act] = below(path).split('/').map(decodeURIComponent);
  return act === undefined || PAGES[collection] === undefined ? null : { page: PAGES[collection], id };
}

/** The members of what is sent, each beside its value; of a body that cannot be read, its text. */
export function contentOf({ body }) {
  if (body === '') return [];
  try {
    return membersOf(JSON.parse(body));
  } catch {
    return [['', body]];
  }
}

function demand(app, demanded) {
  const { proposals } = app.texts;
  const change = () => app.api.put(demandPath(app), { demanded: !demanded });
  const label = demanded ? proposals.cease : proposals.demand;
  return html`<h2>${proposals.secondPerson}</h2>
    <p id="demanded">${demanded ? proposals.isDemanded : proposals.isNotDemanded}</p>
    ${app.may('owner') ? html`<p class="acts">${asking(app, 'demand', label, demanded ? proposals.ceaseAsks : proposals.demandAsks, change)}</p>` : nothing}`;
}

function acts(app, proposal) {
  const { proposals } = app.texts;
  const { operation, path, body, state, proposedBy } = proposal;
  if (state === 'OPEN' && proposedBy.operatorId === app.api.me()) return html`<p class="quiet">${proposals.yours}</p>`;
  if (!app.may(ROLES[operation] ?? 'operator')) return nothing;
  if (!waitsFor(proposal, app.api.me())) return html`<p class="quiet">${proposals.beingDone}</p>`;
  const confirm = () => app.api.again(METHODS[operation] ?? 'POST', below(path), body);
  return html`<p class="acts">${act(app, state === 'OPEN' ? proposals.confirm : proposals.goOn, confirm, { done: () => proposals.confirmed })}</p>`;
}

function wanted(app, proposal, names) {
  const { proposals, operations, words } = app.texts;
  const object = objectOf(proposal);
  const content = contentOf(proposal);
  return html`<section class="proposal" aria-labelledby=${proposal.proposalId}>
    <h3 id=${proposal.proposalId}>${operations[proposal.operation] ?? proposal.operation}</h3>
    ${facts([
      [proposals.about, object === null ? null : html`<a href=${app.link(object.page, object.id)}>${object.id}</a>`],
      [proposals.by, person(app, names, proposal.proposedBy.operatorId)],
      [words.when, app.time(proposal.proposedAt)],
      [proposals.until, app.time(proposal.expiresAt)],
      [proposals.confirmedBy, proposal.confirmedBy === null ? null : person(app, names, proposal.confirmedBy.operatorId)],
      [proposals.request, html`<code>${proposal.path}</code>`],
    ])}
    ${content.length === 0 ? html`<p class="quiet">${proposals.noContent}</p>` : table(proposals.content, memberColumns(proposals), content, '')}
    ${acts(app, proposal)}
  </section>`;
}

const memberColumns = (proposals) => [
  [proposals.member, ([name]) => html`<code>${name}</code>`],
  [proposals.value, ([, value]) => value],
];

/** How a proposal ended: the status it was answered with, that it broke off, or that nobody confirmed it in time. */
function endOf(app, { state, answered }) {
  const { audit, proposals } = app.texts;
  if (state === 'OPEN') return proposals.lapsed;
  if (state === 'CONFIRMED') return audit.brokeOff;
  return answered < 400 ? proposals.carriedOut : proposals.refused.replace('{status}', answered);
}

export function view(app, { demanded, proposals: all, names }) {
  const { proposals, operations, words, shell } = app.texts;
  const now = Date.now();
  const waits = ({ state, expiresAt }) => state !== 'DONE' && Date.parse(expiresAt) > now;
  const open = all.filter(waits);
  return html`${demand(app, demanded)}
    <h2>${proposals.waiting}</h2>
    ${
      app.route.mode === 'test'
        ? html`<p class="empty">${proposals.onlyLive} <a href=${app.link('proposals', undefined, { mode: 'live' })}>${shell.live}</a></p>`
        : open.length === 0
          ? html`<p class="empty">${proposals.empty}</p>`
          : open.map((proposal) => wanted(app, proposal, names))
    }
    <h2>${proposals.past}</h2>
    ${table(
      proposals.past,
      [
        [proposals.what, ({ operation }) => operations[operation] ?? operation],
        [proposals.request, ({ path }) => html`<code>${path}</code>`],
        [proposals.by, ({ proposedBy }) => person(app, names, proposedBy.operatorId)],
        [proposals.confirmedBy, ({ confirmedBy }) => (confirmedBy === null ? '–' : person(app, names, confirmedBy.operatorId))],
        [words.when, ({ confirmedAt, proposedAt }) => app.time(confirmedAt ?? proposedAt)],
        [words.state, (one) => endOf(app, one)],
      ],
      all.filter((one) => !waits(one)),
      words.none,
    )}`;
}
