/** A giveaway as it is written. */

import { html } from 'lit-html';
import { given, moment } from './typed.js';

const NUMERIC = { mode: 'numeric' };

const emptyValues = () => ({
  name: '',
  sequenceId: '',
  openAt: '',
  closeAt: '',
  drawAt: '',
  winnerCount: '1',
  maxEntries: '',
  maxEntriesPerDevice: '',
  admissionExpirationSeconds: '86400',
  continueSelectingUntilCompleted: false,
});

/** What the API is sent; a member without a value is left out of the JSON. */
export function giveawayOf(values) {
  return {
    name: values.name.trim() === '' ? undefined : values.name.trim(),
    sequenceId: values.sequenceId.trim(),
    openAt: moment(values.openAt),
    closeAt: moment(values.closeAt),
    drawAt: moment(values.drawAt),
    winnerCount: given(values.winnerCount),
    maxEntries: given(values.maxEntries),
    maxEntriesPerDevice: given(values.maxEntriesPerDevice),
    admissionExpirationSeconds: given(values.admissionExpirationSeconds),
    continueSelectingUntilCompleted: values.continueSelectingUntilCompleted,
  };
}

export async function load() {
  return {};
}

export function view(app) {
  const { giveaways: texts, newCampaign, words } = app.texts;
  const form = app.form('giveaway', emptyValues);
  const send = form.sending(async (values) => {
    const { id } = await app.api.post(app.path('draws'), giveawayOf(values));
    app.go('draw', id);
  });
  const at = (name, label, hint, required = false) => form.input(name, label, { type: 'datetime-local', hint, required });
  return html`<p>${texts.says}</p>
    <form @submit=${send} novalidate>
      ${form.summary()}
      ${form.input('name', words.name)}
      ${form.input('sequenceId', texts.sequence, { required: true, hint: texts.sequenceHint })}
      <fieldset><legend>${newCampaign.dates}</legend><div class="row">
        ${at('openAt', words.openAt, newCampaign.openHint)}
        ${at('closeAt', words.closeAt, texts.closeHint)}
        ${at('drawAt', words.drawAt, '', true)}
      </div></fieldset>
      <fieldset><legend>${texts.places}</legend><div class="row">
        ${form.input('winnerCount', texts.places, NUMERIC)}
        ${form.input('admissionExpirationSeconds', texts.keptSeconds, NUMERIC)}
      </div>
      ${form.check('continueSelectingUntilCompleted', texts.passOn)}</fieldset>
      <fieldset><legend>${texts.entrants}</legend><div class="row">
        ${form.input('maxEntries', texts.most, { ...NUMERIC, hint: newCampaign.noLimit })}
        ${form.input('maxEntriesPerDevice', texts.mostPerDevice, { ...NUMERIC, hint: newCampaign.noLimit })}
      </div></fieldset>
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${words.make}</button></p>
    </form>`;
}
