/** A campaign as it is written, with what its rules say beside it. */

import { html, nothing } from 'lit-html';
import { aboutFields } from './about.js';
import { entryFields } from './campaign-entries.js';
import { campaignOf, emptyValues, FALLBACKS, GENERATIONS, rulesOf } from './campaign-form.js';
import { facts } from './parts.js';

const NUMERIC = { mode: 'numeric' };

export async function load() {
  return {};
}

function dates(app, form) {
  const { newCampaign: texts, campaigns, words } = app.texts;
  const at = (name, label, hint, required = false) => form.input(name, label, { type: 'datetime-local', hint, required });
  return html`<fieldset><legend>${texts.dates}</legend><div class="row">
    ${at('openAt', words.openAt, texts.openHint)}
    ${at('entriesUntil', campaigns.entriesUntil, texts.entriesHint)}
    ${at('closeAt', words.closeAt, texts.closeHint, true)}
    ${at('drawAt', words.drawAt, texts.drawHint)}
  </div></fieldset>`;
}

function entries(app, form) {
  const { newCampaign: texts, words } = app.texts;
  return html`<fieldset><legend>${words.entries}</legend>
    ${entryFields(app, form)}
    ${form.check('declaresPrizes', texts.declares)}
  </fieldset>`;
}

function numbers(app, form) {
  const { newCampaign: texts, campaigns } = app.texts;
  const at = (name) => `mechanics[0].${name}`;
  return html`<fieldset><legend>${campaigns.numbers}</legend><div class="row">
    ${form.select(at('generation'), texts.generation, GENERATIONS.map((one) => [one, campaigns.generations[one]]))}
    ${form.input(at('quantity'), texts.quantity, NUMERIC)}
    ${form.input(at('seriesCount'), texts.series, { ...NUMERIC, hint: texts.seriesHint })}
    ${form.input(at('maxPerParticipant'), texts.mostNumbers, { ...NUMERIC, hint: texts.noLimit })}
  </div></fieldset>`;
}

function extraction(app, form) {
  const { newCampaign: texts, extraction: words } = app.texts;
  const at = (name) => `extraction.${name}`;
  return html`<div class="row">
      ${form.input(at('contest'), words.contest, { required: true, hint: words.contestHint })}
      ${form.input(at('date'), words.date, { type: 'date', required: true })}
      ${form.input(at('leadSeconds'), texts.lead, { ...NUMERIC, hint: texts.leadHint })}
    </div>
    ${form.select(at('fallback'), words.fallback, FALLBACKS.map((one) => [one, words.fallbacks[one]]))}
    ${form.input(at('maxGap'), texts.maxGap, { ...NUMERIC, hint: texts.maxGapHint })}`;
}

function deciding(app, form) {
  const { newCampaign: texts, campaigns } = app.texts;
  return html`<fieldset><legend>${texts.deciding}</legend>
    ${form.select('decides', campaigns.decides, [['beacon', campaigns.beacon], ['extraction', campaigns.extraction]])}
    ${form.values.decides === 'extraction' ? extraction(app, form) : nothing}
    ${form.input('winnerCount', campaigns.winnerCount, NUMERIC)}
  </fieldset>`;
}

function previewOf(app, campaign) {
  const { newCampaign: texts, campaigns, extraction: words } = app.texts;
  const { numbers: count, drawAt, sealedBy, bias, maxGap } = rulesOf(campaign);
  const [{ generation }] = campaign.mechanics;
  const filled = (text, values) => Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, app.number(value)), text);
  const isDrawn = campaign.extraction !== undefined;
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${texts.title}</h2>
    ${facts([
      [campaigns.numbers, count === null ? null : html`<span id="numbers">${app.number(count)}</span>, ${campaigns.generations[generation]}`],
      [texts.taken, app.time(campaign.closeAt)],
      [texts.sealedBy, sealedBy === null ? null : html`<span id="sealed-by">${app.time(sealedBy)}</span>`],
      [app.texts.words.drawAt, app.time(drawAt)],
      [campaigns.decides, isDrawn ? campaigns.extraction : campaigns.beacon],
      [words.fallback, isDrawn ? words.fallbacks[campaign.extraction.fallback] : null],
      [texts.eachSeries, bias === null ? null : html`<span id="bias">${filled(texts.ofValues, bias)}</span>`],
      [texts.voids, isDrawn ? html`<span id="max-gap">${maxGap === null ? texts.neverVoid : filled(texts.above, { maxGap })}</span>` : null],
    ])}
    ${bias !== null && bias.best !== bias.worst ? html`<p class="warning">${bias.worst === 0 ? texts.unreached : texts.uneven}</p>` : nothing}
  </section>`;
}

export function view(app) {
  const { newCampaign: texts, lotteries, words } = app.texts;
  const form = app.form('campaign', emptyValues);
  const send = form.sending(async (values) => {
    const { id } = await app.api.post(app.path('campaigns'), campaignOf(values));
    app.go('campaign', id);
  });
  return html`<p>${texts.says}</p>
    <div class="beside">
      <form @submit=${send} novalidate>
        ${form.summary()}
        ${form.input('name', words.name, { required: true })}
        ${form.input('slug', lotteries.slug, { required: true, hint: texts.slugHint })}
        ${dates(app, form)} ${entries(app, form)} ${numbers(app, form)} ${deciding(app, form)} ${aboutFields(app, form, { replaces: true })}
        <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${words.make}</button></p>
      </form>
      ${previewOf(app, campaignOf(form.values))}
    </div>`;
}
