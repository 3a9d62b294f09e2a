/** The form of a webhook, new or to be changed: its address, how it is told, and of what. */

import { html, nothing } from 'lit-html';
import { chosenOf, FAMILIES, familiesOf, isCovered, othersOf, patternsOf } from './events.js';

const FORMATS = ['standard', 'lotteries', 'draws', 'carts'];
const SIGNATURES = ['sha256', 't,v1'];

export const emptyValues = () => ({ url: '', description: '', format: 'standard', signatureForm: 'sha256', which: 'all', events: [] });

export const valuesOf = ({ url, description, format, events }) => ({ url, description, format, ...chosenOf(events) });

/** What the API is sent to change a webhook. */
export const changeOf = (values) => ({ url: values.url.trim(), description: values.description.trim(), events: patternsOf(values) });

/** What it is sent to make one. */
export function webhookOf(values) {
  const { format, signatureForm } = values;
  return { ...changeOf(values), format, ...(format === 'draws' ? { signatureForm } : {}) };
}

function familyPart(app, form, family) {
  const { webhooks, events, families } = app.texts;
  const row = (pattern, words, isGiven = false) => form.choice('events', pattern, html`<code>${pattern}</code> ${words}`, { isGiven });
  return html`<fieldset><legend>${families[family]}</legend>
    ${row(`${family}.*`, webhooks.allOfFamily)}
    ${FAMILIES[family].map((name) => row(name, events[name], isCovered(form.values.events, name)))}
  </fieldset>`;
}

/** The catalogue of events, to choose from. */
function catalogue(app, form) {
  const others = othersOf(form.values.events);
  return html`${form.faults('events')}
    ${others.map((pattern) => form.choice('events', pattern, html`<code>${pattern}</code>`))}
    ${familiesOf(form.values.format).map((family) => familyPart(app, form, family))}`;
}

/** The fields of a webhook; its format is chosen for a new one alone. */
export function fields(app, form, isNew) {
  const { webhooks, formats } = app.texts;
  return html`${form.summary()}
    ${form.input('url', webhooks.url, { type: 'url', required: true, hint: webhooks.urlHint })}
    ${form.input('description', webhooks.description, { hint: webhooks.descriptionHint })}
    ${isNew ? form.select('format', webhooks.format, FORMATS.map((one) => [one, formats[one]]), { hint: webhooks.formatHint }) : nothing}
    ${isNew && form.values.format === 'draws' ? form.select('signatureForm', webhooks.signature, SIGNATURES.map((one) => [one, one])) : nothing}
    ${form.select('which', webhooks.which, [['all', webhooks.everything], ['chosen', webhooks.chosen]], { hint: webhooks.whichHint })}
    ${form.values.which === 'chosen' ? catalogue(app, form) : form.faults('events')}`;
}
