/** One campaign: its state, its prizes and their stock, where its numbers lie and how fair that is, and the extraction that decides it. */

import { html, nothing } from 'lit-html';
import { Refusal } from './api.js';
import { entriesPart } from './campaign-entries.js';
import { drawName } from './draws.js';
import { entriesOf, extractionPart } from './extraction.js';
import { gapsPart } from './gaps.js';
import { ENTRIES, importPart } from './import.js';
import { archivedBadge, archiving, renaming } from './keeping.js';
import { IN_SERIES, mapPart } from './number-map.js';
import { namesOf } from './people.js';
import { act, badge, bar, facts, table } from './parts.js';

const SEALED = ['SEALED', 'DRAWN', 'SETTLED', 'COMPLETED'];
const OVER = ['COMPLETED', 'CANCELLED'];
const NO_REPORT = [404, 409];

const isOver = ({ draw }) => OVER.includes(draw.status);

/** The report, where there are numbers to report on. */
async function gapsOf(app, path) {
  try {
    return await app.api.get(path);
  } catch (fault) {
    if (fault instanceof Refusal && NO_REPORT.includes(fault.status)) return null;
    throw fault;
  }
}

/** Reads the count of the numbers given, which an open draw keeps. */
const givenOf = async (app, path) => (await app.api.get(path)).entered;

export async function load(app) {
  const path = app.paths();
  const one = ['campaigns', app.route.id];
  const [campaign, prizes, names] = await Promise.all([app.api.get(path(...one)), app.api.all(path(...one, 'prizes')), namesOf(app)]);
  const isSealed = SEALED.includes(campaign.draw.status);
  const isExtracted = isSealed && campaign.extraction !== undefined;
  const [gaps, entries, given] = await Promise.all([
    isExtracted ? gapsOf(app, path(...one, 'gap-report')) : null,
    isExtracted ? entriesOf(app, campaign) : [],
    campaign.draw.status === 'OPEN' ? givenOf(app, path('draws', campaign.draw.id)) : null,
  ]);
  return { campaign, prizes, names, gaps, entries, isSealed, given };
}

function prizesPart(app, campaign, prizes) {
  const { campaigns: texts, words } = app.texts;
  const left = ({ currentStock, initialStock }) => html`${app.number(currentStock)} / ${app.number(initialStock)}
    ${bar(initialStock === 0 ? 0 : currentStock / initialStock)}`;
  return html`<h2>${texts.prizes}</h2>
    ${table(
      texts.prizes,
      [
        [words.name, ({ name }) => name],
        [texts.type, ({ type }) => type],
        [texts.value, ({ unitValueCents }) => app.number(unitValueCents)],
        [texts.stock, left],
      ],
      prizes,
      campaign.declaresPrizes ? texts.noPrizes : texts.noneDeclared,
    )}
    ${app.may('operator') && campaign.declaresPrizes ? freshPrize(app, campaign) : nothing}`;
}

/** A whole number where one was typed, or what was typed, which the API then refuses by its field. */
const whole = (text) => (/^\d{1,15}$/.test(text.trim()) ? Number(text) : text);

function freshPrize(app, campaign) {
  const { campaigns: texts, words } = app.texts;
  const form = app.form('prize', () => ({ name: '', type: '', unitValueCents: '', initialStock: '' }));
  const send = form.sending(async ({ name, type, unitValueCents, initialStock }) => {
    const prize = { name: name.trim(), type: type.trim(), unitValueCents: whole(unitValueCents), initialStock: whole(initialStock) };
    await app.api.post(app.path('campaigns', campaign.id, 'prizes'), prize);
    app.drop('prize');
    await app.reload();
  });
  return html`<details><summary>${texts.addPrize}</summary>
    <form @submit=${send} novalidate>
      ${form.summary()}
      <div class="row">
        ${form.input('name', words.name, { required: true })}
        ${form.input('type', texts.type, { required: true, hint: texts.typeHint })}
        ${form.input('unitValueCents', texts.value, { mode: 'numeric' })}
        ${form.input('initialStock', texts.stock, { mode: 'numeric' })}
      </div>
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${words.make}</button></p>
    </form>
  </details>`;
}

function acts(app, campaign) {
  const path = app.path('campaigns', campaign.id);
  return html`<p class="acts">
    ${renaming(app, path, campaign)}
    ${isOver(campaign) ? archiving(app, path, campaign) : nothing}
  </p>`;
}

/** The map of a list that a beacon draws from, whose gaps matter to nobody: read when it is asked for. */
function askedMap(app, campaign, seriesCount) {
  const { campaigns: texts } = app.texts;
  const { values } = app.form('map', () => ({ isRead: false, report: null }));
  const path = app.path('campaigns', campaign.id, 'gap-report');
  const read = async () => Object.assign(values, { report: await gapsOf(app, path), isRead: true });
  if (values.report !== null) return mapPart(app, values.report.map, seriesCount);
  return html`<h2>${texts.map}</h2>
    ${values.isRead ? html`<p class="empty">${texts.nobodyHolds}</p>` : html`<p class="acts">${act(app, texts.showMap, read, { done: () => '' })}</p>`}`;
}

function numbersPart(app, { campaign, names, gaps, entries, isSealed }) {
  const { seriesCount } = campaign.mechanics[0];
  if (campaign.extraction === undefined) return isSealed ? askedMap(app, campaign, seriesCount) : nothing;
  return html`${gapsPart(app, gaps, isSealed)}
    ${gaps === null ? nothing : mapPart(app, gaps.map, seriesCount)}
    ${extractionPart(app, campaign, entries, names)}`;
}

/** The count of the numbers given, beside all there are. */
function givenPart(app, given, seriesCount) {
  const all = seriesCount * IN_SERIES;
  return html`${app.number(given)} / ${app.number(all)} (${app.number(given / all, { style: 'percent', maximumSignificantDigits: 2 })}) ${bar(given / all)}`;
}

export function view(app, data) {
  const { campaign, prizes, given } = data;
  const { campaigns: texts, words, draws } = app.texts;
  const { draw, extraction } = campaign;
  const [numbers] = campaign.mechanics;
  const numbersText = texts.numbersText
    .replace('{quantity}', app.number(numbers.quantity))
    .replace('{series}', app.number(numbers.seriesCount))
    .replace('{how}', texts.generations[numbers.generation]);
  return html`<h2>${campaign.name}</h2>
    ${facts([
      [words.state, html`${badge(app, draw.status)} ${archivedBadge(app, campaign)}`],
      [words.id, html`<code>${campaign.slug}</code>`],
      [words.openAt, app.time(campaign.openAt)],
      [texts.entriesUntil, app.time(campaign.entriesUntil)],
      [words.closeAt, app.time(draw.closeAt)],
      [words.drawAt, app.time(draw.drawAt)],
      [texts.numbers, numbersText],
      [texts.given, given === null ? null : givenPart(app, given, numbers.seriesCount)],
      [texts.winnerCount, app.number(draw.winnerCount)],
      [texts.decides, extraction === undefined ? texts.beacon : texts.extraction],
      [words.draw, html`<a href=${app.link('draw', draw.id)}>${drawName(draw)}</a>`],
      [draws.page, html`<a href="d/${draw.id}">${draws.pageSays}</a>`],
    ])}
    ${app.may('operator') ? html`${acts(app, campaign)} ${isOver(campaign) ? nothing : entriesPart(app, campaign)}` : nothing}
    ${prizesPart(app, campaign, prizes)}
    ${draw.status === 'OPEN' && app.may('operator') ? importPart(app, ENTRIES, campaign.id) : nothing}
    ${numbersPart(app, data)}`;
}
