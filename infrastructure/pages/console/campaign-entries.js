/** Who may enter a campaign and until when: what of a campaign is no rule of its draw, and can be changed. */

import { html } from 'lit-html';
import { FIELDS } from './campaign-form.js';
import { changed, given, moment, typedMoment } from './typed.js';

const valuesOf = (campaign) => ({
  entriesUntil: typedMoment(campaign.entriesUntil),
  requiredFields: campaign.requiredFields,
  acceptsCompanies: campaign.acceptsCompanies,
  maxEntriesPerParticipant: String(campaign.maxEntriesPerParticipant ?? ''),
});

const entriesOf = (values) => ({
  entriesUntil: moment(values.entriesUntil),
  requiredFields: FIELDS.filter((field) => values.requiredFields.includes(field)),
  acceptsCompanies: values.acceptsCompanies,
  maxEntriesPerParticipant: given(values.maxEntriesPerParticipant),
});

/** What is sent of a change: the members that differ. */
export const changesOf = (campaign, values) => changed(entriesOf(valuesOf(campaign)), entriesOf(values));

/** The fields of who may enter, of a new campaign and of one that is changed. */
export function entryFields(app, form) {
  const { newCampaign: texts } = app.texts;
  return html`<fieldset><legend>${texts.required}</legend>
      ${form.faults('requiredFields')} ${FIELDS.map((field) => form.choice('requiredFields', field, texts.fields[field]))}
    </fieldset>
    ${form.check('acceptsCompanies', texts.companies)}
    ${form.input('maxEntriesPerParticipant', texts.mostEntries, { mode: 'numeric', hint: texts.noLimit })}`;
}

export function entriesPart(app, campaign) {
  const { campaigns: texts, giveaways, words } = app.texts;
  const form = app.form('entries', () => valuesOf(campaign));
  const send = form.sending(async (values) => {
    await app.api.put(app.path('campaigns', campaign.id), changesOf(campaign, values));
    app.drop('entries');
    await app.reload();
    app.say(words.done);
  });
  return html`<details><summary>${texts.whoEnters}</summary>
    <form @submit=${send} novalidate>
      ${form.summary()}
      ${form.input('entriesUntil', texts.entriesUntil, { type: 'datetime-local', required: true })}
      ${entryFields(app, form)}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${giveaways.change}</button></p>
    </form>
  </details>`;
}
