/** One refused cart: what was wrong with it and where, its text to be corrected, and taking it after all. */

import { html, nothing } from 'lit-html';
import { Refusal } from './api.js';
import { isWaiting } from './carts.js';
import { act, badge, facts } from './parts.js';
import { laidOut, lineAt, placeOf, scan } from './places.js';

const STILL_REFUSED = 409;
const ROWS = 24;

/** The text as it was sent; one that is too large for an answer comes in Base64. */
export function sentText({ body, bodyBase64 }) {
  return body ?? new TextDecoder().decode(Uint8Array.from(atob(bodyBase64), (letter) => letter.charCodeAt(0)));
}

export const load = (app) => app.api.get(app.path('refused-carts', app.route.id));

/** The values of the editor: the text, and the faults that the API last told of it. */
const editor = (app, cart) => app.form('cart', () => ({ body: sentText(cart), faults: cart.details }));

function goTo([start, end]) {
  const area = document.getElementById('f-body');
  area.focus();
  area.setSelectionRange(start, end);
  // A text field does not follow its selection by itself.
  const { line } = lineAt(area.value, [start, end]);
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - ROWS / 2) * height);
}

function fault(app, { field, message }, text, read, canGo) {
  const { carts: texts } = app.texts;
  const place = placeOf(read, field);
  if (place === null) return html`<li><strong>${message}</strong></li>`;
  const { line, column, before, marked, after } = lineAt(text, place);
  const where = texts.place.replace('{line}', app.number(line)).replace('{column}', app.number(column));
  return html`<li><strong>${message}</strong> <span class="quiet">${where}</span>
    <pre class="excerpt">${before}<mark>${marked === '' ? '…' : marked}</mark>${after}</pre>
    ${canGo ? html`<button type="button" @click=${() => goTo(place)}>${texts.go}</button>` : nothing}
  </li>`;
}

/** The faults with their places in the text as it is now. */
function faults(app, told, text, read, canGo) {
  const { carts: texts } = app.texts;
  return html`<h2 id="faults">${texts.faults}</h2>
    <ol class="faults">${told.map((one) => fault(app, one, text, read, canGo))}</ol>`;
}

function outcome(app, { outcome: word, warnings }) {
  return [app.texts.carts.outcomes[word], ...warnings.map(({ message }) => message)].join(' – ');
}

const replay = (app, body) => app.api.post(app.path('refused-carts', app.route.id, 'replay'), body);

function correcting(app, form, read) {
  const { carts: texts } = app.texts;
  const send = form.sending(async (values) => {
    let taken;
    try {
      taken = await replay(app, { body: values.body });
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.status !== STILL_REFUSED) throw refusal;
      values.faults = refusal.fields;
      throw new Refusal(refusal.status, { error: texts.still });
    }
    app.drop('cart');
    await app.reload();
    app.say(outcome(app, taken));
  });
  const { line, column } = lineAt(form.values.body, [read.broken ?? 0, 1]);
  const broken = texts.noJson.replace('{line}', app.number(line)).replace('{column}', app.number(column));
  return html`<h2>${texts.correct}</h2>
    <form class="editor" @submit=${send} novalidate>
      ${form.summary()}
      ${form.area('body', texts.text, { rows: ROWS, hint: texts.textHint })}
      ${read.broken === null ? nothing : html`<p class="fault" id="broken">${broken}</p>`}
      <p class="acts">
        <button type="submit" ?disabled=${form.isBusy}>${texts.take}</button>
        <button type="button" ?disabled=${read.broken !== null} @click=${() => form.set('body', laidOut(read.tokens))}>${texts.layOut}</button>
      </p>
    </form>`;
}

export function view(app, cart) {
  const { carts: texts, words } = app.texts;
  const form = editor(app, cart);
  const canCorrect = isWaiting(cart) && app.may('operator');
  const text = form.values.body;
  const read = scan(text);
  const again = () => replay(app);
  return html`<h2>${texts.one.replace('{state}', app.texts.states[cart.state])}</h2>
    <p>${texts.means[cart.state]}</p>
    ${facts([
      [words.state, badge(app, cart.state)],
      [words.id, html`<code>${cart.id}</code>`],
      [texts.times, app.number(cart.times)],
      [texts.first, app.time(cart.firstAt)],
      [texts.last, app.time(cart.lastAt)],
    ])}
    ${
      isWaiting(cart) && app.may('support')
        ? html`<p class="acts">${act(app, texts.replay, again, { done: (answer) => outcome(app, answer) })} <span class="quiet">${texts.replayHint}</span></p>`
        : nothing
    }
    ${faults(app, form.values.faults, text, read, canCorrect)}
    ${
      canCorrect
        ? correcting(app, form, read)
        : html`<h2>${texts.text}</h2><pre class="sent" tabindex="0" role="group" aria-label=${texts.text}>${text}</pre>`
    }`;
}
