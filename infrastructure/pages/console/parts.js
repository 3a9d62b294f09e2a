/** What the console's pages are made of: tables, badges, empty states, buttons that ask before they act. */

import { html, nothing } from 'lit-html';

/** A list as a table, or what to do while it is empty. Columns are pairs of a heading and what a row has there. */
export function table(caption, columns, rows, empty) {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}>
    <table>
      <caption class="unseen">${caption}</caption>
      <thead><tr>${columns.map(([heading]) => html`<th scope="col">${heading}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${columns.map(([, of]) => html`<td>${of(row)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

/** Facts as names with their values; those without a value are left out. */
export function facts(pairs) {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return html`<dl class="facts">${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

const GOOD = ['ACTIVE', 'OPEN', 'COMPLETED', 'DELIVERED', 'DONE', 'AGREED', 'FINE', 'REPLAYED'];
const BAD = ['CANCELLED', 'FAILED', 'PARKED', 'REFUSED', 'QUARANTINED', 'EXPIRED', 'BLOCK'];

/** A state in words, which are coloured but say it all. */
export function badge(app, state) {
  const tone = GOOD.includes(state) ? 'ok' : BAD.includes(state) ? 'fail' : 'plain';
  return html`<span class="badge ${tone}">${app.texts.states[state] ?? state}</span>`;
}

/** A share of the largest as a bar beside its number. */
export function bar(share) {
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect width=${Math.max(0, Math.min(100, share * 100))} height="6"></rect>
  </svg>`;
}

/** A button that carries out one call, and shows what came of it. */
export function act(app, label, call, { kind = 'button', done } = {}) {
  return html`<button type="button" class=${kind} ?disabled=${app.isBusy} @click=${() => app.carryOut(call, done)}>${label}</button>`;
}

/** Buttons that lead from a page of a list to its first one and to the next; `values.after` is where the shown one begins. */
export function turning(app, values, next, first, on) {
  if (values.after === undefined && next === null) return nothing;
  const turn = (label, after) => {
    const read = () => {
      values.after = after;
      return app.reload();
    };
    return html`<button type="button" @click=${read}>${label}</button>`;
  };
  return html`<p class="acts">
    ${values.after === undefined ? nothing : turn(first, undefined)}
    ${next === null ? nothing : turn(on, next)}
  </p>`;
}

/** A button that first has its question answered, in a part of the page that opens below it. */
export function asking(app, id, label, question, call, { extra = nothing, ready = true, done } = {}) {
  const isOpen = app.open === id;
  return html`<span class="asking">
    <button type="button" aria-expanded=${isOpen} @click=${() => app.toggle(id)}>${label}</button>
    ${
      isOpen
        ? html`<span class="asked" role="group" aria-label=${label}>
            <span>${question}</span> ${extra}
            <button type="button" class="danger" ?disabled=${!ready || app.isBusy} @click=${() => app.carryOut(call, done)}>${app.texts.words.yes}</button>
            <button type="button" @click=${() => app.toggle(null)}>${app.texts.words.no}</button>
          </span>`
        : nothing
    }
  </span>`;
}

/** A secret that is shown this once, to be copied. */
export function shownOnce(app) {
  if (app.secret === null) return nothing;
  const { name, value, says } = app.secret;
  const copy = () => navigator.clipboard?.writeText(value);
  return html`<section class="notice" aria-labelledby="secret">
    <h2 id="secret" tabindex="-1">${name}</h2>
    <p>${app.texts.words.onlyOnce} ${says}</p>
    <p><code id="secret-value">${value}</code></p>
    <p class="acts">
      <button type="button" @click=${copy}>${app.texts.words.copy}</button>
      <button type="button" @click=${() => app.showOnce(null)}>${app.texts.words.kept}</button>
    </p>
  </section>`;
}

/** Has the browser save a file. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
