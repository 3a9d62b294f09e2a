/** A giveaway as it is written, and one that is changed before anybody has entered. */

import { html, nothing } from 'lit-html';
import { aboutFields, aboutOf, aboutValues, replacesOf } from './about.js';
import { changed, given, moment, typedMoment } from './typed.js';

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
  ...aboutValues(),
});

const typed = (value) => (value === null ? '' : String(value));

/** The form of a giveaway as it is. */
export const valuesOf = (draw) => ({
  name: typed(draw.name),
  sequenceId: draw.sequenceId,
  openAt: typedMoment(draw.openAt),
  closeAt: typedMoment(draw.closeAt),
  drawAt: typedMoment(draw.drawAt),
  winnerCount: typed(draw.winnerCount),
  maxEntries: typed(draw.maxEntries),
  maxEntriesPerDevice: typed(draw.maxEntriesPerDevice),
  admissionExpirationSeconds: typed(draw.admissionExpirationSeconds),
  continueSelectingUntilCompleted: draw.continueSelectingUntilCompleted,
  ...aboutValues(draw.about),
});

/** What is sent of a change: the members that differ. */
export const changesOf = (known, values) => changed(giveawayOf(valuesOf(known)), giveawayOf(values));

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
    ...aboutOf(values),
    replaces: replacesOf(values),
  };
}

/** The giveaway that is changed; none where one is made. */
export const load = async (app) => ({ known: app.route.id === undefined ? null : await app.api.get(app.path('draws', app.route.id)) });

export function view(app, { known }) {
  const { giveaways: texts, newCampaign, words } = app.texts;
  const form = app.form(`giveaway-${known?.id}`, known === null ? emptyValues : () => valuesOf(known));
  const send = form.sending(async (values) => {
    const { id } =
      known === null ? await app.api.post(app.path('draws'), giveawayOf(values)) : await app.api.put(app.path('draws', known.id), changesOf(known, values));
    app.go('draw', id);
  });
  const at = (name, label, hint, required = false) => form.input(name, label, { type: 'datetime-local', hint, required });
  return html`<p>${texts.says}</p>
    <form @submit=${send} novalidate>
      ${form.summary()}
      ${form.input('name', words.name)}
      ${known === null ? form.input('sequenceId', texts.sequence, { required: true, hint: texts.sequenceHint }) : nothing}
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
      ${aboutFields(app, form, { replaces: known === null })}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${known === null ? words.make : texts.change}</button></p>
    </form>`;
}
