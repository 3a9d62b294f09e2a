/** The part of the page that the draw itself moves: counted down, and asked for again when it should have changed. */

import { localise, spanOf } from './clock.js';

const OVER = ['COMPLETED', 'CANCELLED'];
const SOON = 3000;
const NOW_AND_THEN = 60_000;

/** Counts down, and calls `moved` after each change that the server tells. */
export function live(language, moved) {
  let next = Date.now() + NOW_AND_THEN;
  let asking = false;
  const part = () => document.getElementById('now');

  function count() {
    const until = part().querySelector('[data-until]');
    if (until === null) return;
    const left = (Date.parse(until.dataset.until) - Date.now()) / 1000;
    until.textContent = left > 0 ? `(${spanOf(left, language)})` : '';
    if (left <= 0) next = Math.min(next, Date.now() + SOON);
  }

  async function ask() {
    asking = true;
    try {
      const answer = await fetch(location.pathname + location.search, { cache: 'no-cache', credentials: 'omit' });
      if (answer.ok) take(await answer.text());
    } catch {
      // Without a network the page stays as it is, and asks again.
    }
    asking = false;
    next = Date.now() + NOW_AND_THEN;
  }

  function take(html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('now');
    if (fresh === null || fresh.dataset.status === part().dataset.status) return;
    part().replaceWith(document.importNode(fresh, true));
    localise(part(), language);
    count();
    moved();
  }

  function tick() {
    if (OVER.includes(part().dataset.status)) return;
    count();
    if (!asking && !document.hidden && Date.now() >= next) ask();
  }

  localise(document, language);
  tick();
  setInterval(tick, 1000);
}
