/** The import of a file into a lottery, a campaign or a giveaway: checked first, then entered, a part at a time. */

import { html, nothing } from 'lit-html';
import { Refusal, Unreachable } from './api.js';
import { faultText } from './faults.js';
import { table } from './parts.js';

const LINES = 1_000;
/** A part of so many characters is below the API's limit of a million bytes in any script. */
const CHARACTERS = 300_000;
const TRIES = 5;
const PAUSE = 1_000;
const SHOWN = 100;

/** The lines of a file, in which a quoted cell may hold the end of one. */
export function linesOf(text) {
  const lines = [];
  let begin = 0;
  let isQuoted = false;
  let isBlank = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      isQuoted = character !== '"';
      // A quote that is written twice opens the cell again.
      isBlank = !isQuoted;
    } else if (character === '"') isQuoted = isBlank;
    else if (character === ',') isBlank = true;
    else if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) {
      lines.push(text.slice(begin, at + 1));
      begin = at + 1;
      isBlank = true;
    } else if (character !== ' ' && character !== '\t') isBlank = false;
  }
  if (begin < text.length) lines.push(text.slice(begin));
  return lines;
}

/** A file in parts that the API takes, each with the headings, and with the number of its first line. */
export function partsOf(text) {
  const [headings, ...lines] = linesOf(text);
  if (headings === undefined) return [];
  const parts = [];
  let first = 2;
  let chosen = [];
  let length = 0;
  const end = () => {
    if (chosen.length > 0) parts.push({ first, text: headings + chosen.join(''), lines: chosen.length });
    first += chosen.length;
    chosen = [];
    length = 0;
  };
  for (const line of lines) {
    if (chosen.length === LINES || length + line.length > CHARACTERS) end();
    chosen.push(line);
    length += line.length;
  }
  end();
  return parts;
}

/** A name that the same file has each time, so that it is never entered twice. */
export async function nameOf(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const mayBeGone = (fault) => fault instanceof Unreachable || (fault instanceof Refusal && [429, 503].includes(fault.status));

/** Sends one part, and sends it again while some of it is left: what was taken is not taken twice. */
async function sent(send, part, pause) {
  let taken = 0;
  for (let tries = 1; ; tries++) {
    const isLast = tries === TRIES;
    let answer = null;
    try {
      answer = await send(part);
    } catch (fault) {
      if (isLast || !mayBeGone(fault)) throw fault;
    }
    taken += answer?.taken ?? 0;
    if (answer !== null && (isLast || !answer.faults.some(({ code }) => code === 'NOT_NOW')))
      return { ...answer, taken, repeated: answer.repeated - (taken - answer.taken) };
    await pause(tries * PAUSE);
  }
}

/** Sends all parts one after another, tells how far it is, and adds up what became of them. */
export async function sendAll(send, parts, progress, pause = (millis) => new Promise((done) => setTimeout(done, millis))) {
  const sum = { lines: 0, taken: 0, repeated: 0, refused: 0, faults: [] };
  for (const part of parts) {
    const answer = await sent(send, part, pause);
    for (const count of ['lines', 'taken', 'repeated', 'refused']) sum[count] += answer[count];
    sum.faults.push(...answer.faults);
    progress(part.first - 2 + part.lines);
  }
  return sum;
}

const stateOf = (app) => app.form('import', () => ({ parts: [], step: 'none', sent: 0, problem: '', result: null }));

/** The headings that a file may have; lines that are known by a key of their own need the name of their import. */
export const TICKETS = { kind: 'tickets', place: 'lotteries', isNamed: true };
export const ENTRIES = { kind: 'entries', place: 'campaigns', isNamed: true };
export const ENTRANTS = { kind: 'entrants', place: 'draws', isNamed: false };

async function run(app, into, isDry) {
  const { values } = stateOf(app);
  const path = app.path(into.place, into.id, 'imports');
  const named = into.isNamed ? { import: values.name } : {};
  Object.assign(values, { step: isDry ? 'checking' : 'entering', sent: 0, problem: '', result: null });
  app.update();
  try {
    values.result = await sendAll(
      ({ first, text }) => app.api.sendFile(path, { ...named, first, dryRun: isDry || undefined }, text),
      values.parts,
      (lines) => {
        values.sent = lines;
        app.update();
      },
    );
    values.step = isDry ? 'checked' : 'entered';
  } catch (fault) {
    values.problem = [faultText(fault, app.texts), ...(fault.fields ?? []).map(({ message }) => message)].join(' ');
    values.step = isDry ? 'none' : 'checked';
  }
  if (values.step === 'entered') await app.reload();
  else app.update();
}

async function choose(app, into, [file]) {
  if (file === undefined) return;
  const { values } = stateOf(app);
  const text = await file.text();
  Object.assign(values, { name: await nameOf(text), parts: partsOf(text) });
  await run(app, into, true);
}

const counted = (app, text, count) => text.replace('{n}', app.number(count));

function outcome(app, { taken, repeated, refused, faults }, isEntered) {
  const { imports: texts } = app.texts;
  return html`<ul class="import-counts">
      <li>${counted(app, isEntered ? texts.taken : texts.ready, taken)}</li>
      ${repeated > 0 ? html`<li>${counted(app, texts.repeated, repeated)}</li>` : nothing}
      ${refused > 0 ? html`<li>${counted(app, texts.refused, refused)}</li>` : nothing}
    </ul>
    ${
      faults.length === 0
        ? nothing
        : table(
            texts.faults,
            [
              [texts.line, ({ line }) => app.number(line)],
              [texts.fault, ({ code, field, message }) => texts.codes[code]?.replace('{field}', field) ?? message],
            ],
            faults.slice(0, SHOWN),
            '',
          )
    }
    ${faults.length > SHOWN ? html`<p class="quiet">${counted(app, texts.more, faults.length - SHOWN)}</p>` : nothing}`;
}

/** The import into what has this id in its place, of the kind that goes there. */
export function importPart(app, what, id) {
  const into = { ...what, id };
  const { imports: texts } = app.texts;
  const { values } = stateOf(app);
  const isBusy = ['checking', 'entering'].includes(values.step);
  const all = values.parts.reduce((sum, { lines }) => sum + lines, 0);
  const pick = ({ target }) => choose(app, into, target.files);
  return html`<h2>${texts.kinds[into.kind].title}</h2>
    <div class="field">
      <label for="import-file">${texts.file}</label>
      <input id="import-file" type="file" accept=".csv,text/csv" aria-describedby="import-hint" ?disabled=${isBusy} @change=${pick}>
      <p class="quiet hint" id="import-hint">${texts.kinds[into.kind].says}</p>
    </div>
    <div role="status">
      ${isBusy ? html`<p><label>${texts[values.step]} <progress max=${all} .value=${values.sent}></progress></label></p>` : nothing}
      ${values.result === null ? nothing : outcome(app, values.result, values.step === 'entered')}
    </div>
    ${values.problem === '' ? nothing : html`<p class="problem" role="alert">${values.problem}</p>`}
    ${
      values.step === 'checked'
        ? html`<p class="acts"><button type="button" id="import-enter" @click=${() => run(app, into, false)}>${texts.enter}</button></p>`
        : nothing
    }`;
}
