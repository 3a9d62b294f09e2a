/** What a draw is about, as its rules say it besides what decides: its prize, its terms, and the cancelled draw that it stands for. */

import { html, nothing } from 'lit-html';
import { facts } from './parts.js';

const HEX = 16;

/** The values of a form's fields for what there is. */
export const aboutValues = ({ prize, terms, replaces } = {}) => ({
  prize: prize ?? '',
  'terms.url': terms?.url ?? '',
  'terms.sha256': terms?.sha256 ?? '',
  replaces: replaces ?? '',
});

/** What the API is sent of prize and terms; null where nothing was typed. */
export function aboutOf(values) {
  const [prize, url, sha256] = ['prize', 'terms.url', 'terms.sha256'].map((name) => values[name].trim());
  return { prize: prize === '' ? null : prize, terms: url === '' && sha256 === '' ? null : { url, sha256: sha256.toLowerCase() } };
}

/** What it is sent of the draw that a new one stands for. */
export const replacesOf = ({ replaces }) => (replaces.trim() === '' ? undefined : replaces.trim());

export const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(HEX).padStart(2, '0')).join('');

/** A file of which the page takes the hash alone; nothing of it is sent. */
function fileOf(app, form) {
  if (globalThis.crypto?.subtle === undefined) return nothing;
  const take = async ({ target }) => {
    const [file] = target.files;
    if (file !== undefined) form.set('terms.sha256', hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))));
  };
  return html`<div class="field">
    <label for="terms-file">${app.texts.about.file}</label>
    <input id="terms-file" type="file" aria-describedby="terms-file-hint" @change=${take}>
    <p class="quiet hint" id="terms-file-hint">${app.texts.about.fileHint}</p>
  </div>`;
}

/** The fields of a form; only what is new can stand for another draw. */
export function aboutFields(app, form, { replaces }) {
  const { about: texts } = app.texts;
  return html`<fieldset><legend>${texts.title}</legend>
    ${form.input('prize', texts.prize, { hint: texts.prizeHint })}
    <div class="row">
      ${form.input('terms.url', texts.terms, { type: 'url', hint: texts.termsHint })}
      ${form.input('terms.sha256', texts.sha256, { hint: texts.sha256Hint })}
    </div>
    ${fileOf(app, form)}
    ${replaces ? form.input('replaces', texts.replaces, { hint: texts.replacesHint }) : nothing}
  </fieldset>`;
}

/** What the rules of a draw say; nothing where they say nothing. */
export function aboutPart(app, { organiser, name, prize, terms, replaces }) {
  if ([organiser, name, prize, terms, replaces].every((one) => one === null)) return nothing;
  const { about: texts, words } = app.texts;
  return html`<h2>${texts.title}</h2>
    ${facts([
      [texts.organiser, organiser?.name],
      [words.name, name],
      [texts.prize, prize],
      [texts.terms, terms === null ? null : html`<a href=${terms.url}>${terms.url}</a>`],
      [texts.sha256, terms === null ? null : html`<code>${terms.sha256}</code>`],
      [texts.replaces, replaces === null ? null : html`<a href=${app.link('draw', replaces)}>${replaces}</a>`],
    ])}`;
}
