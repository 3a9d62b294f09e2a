/** The erasure of a person: what it does, a walk over the draws a call after another, and the draws that keep the person for now. */

import { html, nothing } from 'lit-html';
import { withQuery } from './api.js';
import { asking, facts, table } from './parts.js';

const QUESTION = 'erase';

export const load = () => ({});

/** A walk that has not begun; its `next` is null once it is over. */
export const walkOf = (person) => ({ person, draws: 0, erased: 0, held: [], next: undefined });

/** Goes on from where a walk stands until it is over, and shows how far it is after each call. */
export async function walkOn(walk, send, show) {
  while (walk.next !== null) {
    const { draws, erased, held, next } = await send(walk.person, walk.next);
    walk.draws += draws;
    walk.erased += erased;
    walk.held.push(...held);
    walk.next = next;
    show();
  }
}

/** The way from a search for a customer to their erasure, for an operator. */
export function erasureLink(app) {
  return app.may('operator') ? html`<p><a href=${app.link('erasure')}>${app.texts.erasure.link}</a></p>` : nothing;
}

function resultPart(app, { person, draws, erased, held, next }) {
  const { erasure: texts, words } = app.texts;
  const isOver = next === null;
  return html`<div role="status">
      <h2>${isOver ? texts.over : texts.underway}</h2>
      ${isOver && draws === 0 ? html`<p class="empty">${texts.unknown}</p>` : facts([[texts.person, person], [texts.draws, app.number(draws)], [texts.erased, app.number(erased)]])}
    </div>
    ${
      held.length === 0
        ? nothing
        : html`<h2>${texts.held}</h2>
            ${table(
              texts.held,
              [
                [words.draw, ({ draw }) => html`<a href=${app.link('draw', draw)}><code>${draw}</code></a>`],
                [texts.why, ({ why }) => texts.whys[why]],
                [texts.until, ({ until }) => (until === null ? texts.untilOver : app.time(until))],
              ],
              held,
              '',
            )}
            ${isOver ? html`<p class="quiet">${texts.again}</p>` : nothing}`
    }`;
}

export function view(app) {
  const { erasure: texts } = app.texts;
  const form = app.form('erasure', () => ({ person: '', walk: null }));
  const { values } = form;
  const person = values.person.trim();
  const path = app.path('erasures');
  const isBegun = values.walk?.person === person && values.walk.next !== null;
  const erase = () => {
    if (!isBegun) values.walk = walkOf(person);
    const send = (who, after) => app.api.post(withQuery(path, { after }), { person: who });
    return walkOn(values.walk, send, () => app.update());
  };
  const ask = (event) => {
    event.preventDefault();
    if (person !== '' && app.open !== QUESTION) app.toggle(QUESTION);
  };
  return html`<p>${texts.says}</p>
    <ul>${texts.points.map((point) => html`<li>${point}</li>`)}</ul>
    ${
      app.may('operator')
        ? html`<form novalidate @submit=${ask}>
            ${form.input('person', texts.person, { hint: texts.personHint })}
            <p class="acts">${asking(app, QUESTION, isBegun ? texts.goOn : texts.erase, texts.asks.replace('{person}', person), erase, {
              ready: person !== '',
            })}</p>
          </form>`
        : nothing
    }
    ${values.walk === null ? nothing : resultPart(app, values.walk)}`;
}
