/** The extraction that decides a campaign, which two people type from the sheet, neither of whom sees what the other typed. */

import { html, nothing } from 'lit-html';
import { person } from './people.js';
import { facts, table } from './parts.js';

const PRIZES = 5;
const MOST = 500;
const KEPT = 200;

/**
 * Who has entered an extraction of a campaign, newest first: the audit tells that and how it was answered, and never the values.
 */
export async function entriesOf(app, { id, draw }) {
  const calls = await app.api.all('operator/v1/audit', { organisation: app.route.org, object: id, from: draw.closeAt }, MOST);
  const entering = `/${app.route.mode}/campaigns/${id}/extraction`;
  return calls.filter(({ method, path, status }) => method === 'POST' && path.endsWith(entering) && [KEPT, 409].includes(status));
}

const fieldOf = (i) => `prizes[${i}]`;

/** The digits of a prize as the API takes it: five, or six with a zero before them. */
const digitsOf = (typed) => /^0?(\d{5})$/.exec(typed.trim())?.[1];

/** The lucky number that five prizes draw by a map, held by somebody or not; null while a prize is missing. */
export function drawnBy({ series, order, prefix, minSeries }, seriesCount, typed) {
  const prizes = typed.map(digitsOf);
  if (prizes.includes(undefined)) return null;
  const read = (digits) => digits.map(({ prize, position }) => prizes[prize - 1][position - 1]).join('');
  const raw = prefix * 10 ** series.length + Number(read(series) || '0') - minSeries;
  return { series: minSeries + (((raw % seriesCount) + seriesCount) % seriesCount), order: read(order).padStart(5, '0') };
}

function mine(app, campaign) {
  const { extraction: texts } = app.texts;
  const values = () => ({ contest: '', date: '', ...Object.fromEntries(Array.from({ length: PRIZES }, (_, i) => [fieldOf(i), ''])) });
  const form = app.form('extraction', values);
  const prizes = Array.from({ length: PRIZES }, (_, i) => form.values[fieldOf(i)].trim());
  const drawn = drawnBy(campaign.extraction.map, campaign.mechanics[0].seriesCount, prizes);
  const send = form.sending(async ({ contest, date }) => {
    const { status } = await app.api.post(app.path('campaigns', campaign.id, 'extraction'), { contest: contest.trim(), date, prizes });
    app.drop('extraction');
    await app.reload();
    app.say(status === 'AGREED' ? texts.agreed : texts.waiting);
  });
  return html`<form @submit=${send} novalidate>
    <h3>${texts.yours}</h3>
    ${form.summary()}
    <div class="row">
      ${form.input('contest', texts.contest, { mode: 'numeric', hint: texts.contestHint })}
      ${form.input('date', texts.date, { type: 'date' })}
    </div>
    ${prizes.map((_, i) => form.input(fieldOf(i), texts.prize.replace('{n}', app.number(i + 1)), { mode: 'numeric' }))}
    <p aria-live="polite" id="drawn">${drawn === null ? texts.fiveFirst : texts.draws.replace('{number}', `${drawn.series}/${drawn.order}`)}</p>
    <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${texts.enter}</button></p>
  </form>`;
}

function others(app, entries, names) {
  const { extraction: texts, words } = app.texts;
  return html`<section aria-labelledby="entered">
    <h3 id="entered">${texts.entered}</h3>
    <p class="quiet">${texts.unseen}</p>
    ${table(
      texts.entered,
      [
        [app.texts.audit.who, ({ operatorId }) => (operatorId === app.api.me() ? texts.you : person(app, names, operatorId))],
        [words.when, ({ at }) => app.time(at)],
        [words.state, ({ status }) => (status === KEPT ? texts.kept : texts.refused)],
      ],
      entries,
      texts.nobody,
    )}
  </section>`;
}

/** Whether a draw waits for an extraction that has been held: its list is sealed, and no round of a beacon decides it. */
export function isAwaited({ status, campaignId, round, drawAt }, now) {
  return status === 'SEALED' && campaignId !== undefined && round === null && Date.parse(drawAt) <= now;
}

/** What is waited for: the seal, the extraction itself, two people, or nothing more. */
function stage({ draw }, now) {
  if (['SCHEDULED', 'OPEN', 'CLOSED'].includes(draw.status)) return 'notSealed';
  if (draw.status !== 'SEALED') return draw.status === 'CANCELLED' ? 'cancelled' : 'decided';
  return isAwaited(draw, now) ? 'awaited' : 'notHeld';
}

export function extractionPart(app, campaign, entries, names, now = Date.now()) {
  const { extraction: texts } = app.texts;
  const { extraction } = campaign;
  const at = stage(campaign, now);
  return html`<h2>${texts.title}</h2>
    ${facts([
      [texts.contest, extraction.contest],
      [texts.date, html`<time datetime=${extraction.date}>${extraction.date}</time>`],
      [texts.fallback, texts.fallbacks[extraction.fallback]],
    ])}
    <p id="stage">${texts.stages[at]}</p>
    <p class="acts"><button type="button" @click=${() => app.reload()}>${app.texts.draws.again}</button></p>
    ${
      at === 'awaited'
        ? html`<div class="beside">${app.may('operator') ? mine(app, campaign) : html`<p class="quiet">${texts.notYou}</p>`} ${others(app, entries, names)}</div>`
        : at === 'decided'
          ? others(app, entries, names)
          : nothing
    }`;
}
