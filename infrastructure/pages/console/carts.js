/** What was sent as carts and refused, or put in quarantine: what waits first, then the newest. */

import { html } from 'lit-html';
import { badge, table } from './parts.js';

const MOST = 500;
const SHOWN = 3;
const LONGEST = 100;

/** Whether somebody has to look at it still. */
export const isWaiting = ({ state }) => state !== 'REPLAYED';

/** The faults of a cart, the first of them. */
function faults({ details }) {
  const shown = details.slice(0, SHOWN);
  return html`${shown.map(({ message }) => html`${message.slice(0, LONGEST)}<br>`)}${details.length > SHOWN ? `+ ${details.length - SHOWN}` : ''}`;
}

export async function load(app) {
  const carts = await app.api.all(app.path('refused-carts'), {}, MOST);
  return carts.sort((one, other) => isWaiting(other) - isWaiting(one) || Date.parse(other.lastAt) - Date.parse(one.lastAt));
}

export function view(app, carts) {
  const { carts: texts, words } = app.texts;
  return html`<p>${texts.says}</p>
    ${table(
      app.texts.nav.carts,
      [
        [texts.last, ({ id, lastAt }) => html`<a href=${app.link('cart', id)}>${app.time(lastAt)}</a>`],
        [words.state, ({ state }) => badge(app, state)],
        [texts.times, ({ times }) => app.number(times)],
        [texts.faults, faults],
      ],
      carts,
      texts.empty,
    )}`;
}
