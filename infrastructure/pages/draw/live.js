/** The part of the page that the draw itself moves: counted down, and asked for again when it should have changed. */

import { localise, spanOf } from './clock.js';
import { fetched } from './fetched.js';

const OVER = ['COMPLETED', 'CANCELLED'];
const SOON = 3000;
const NOW_AND_THEN = 60_000;

/**
 * Counts down, and shows and tells each change.
 *
 * @param root    the document, or the element that has the part
 * @param address the page to ask for it
 * @param moved   called after each change that the server tells
 * @return        what ends it
 */
export function live({ root, address, language, moved }) {
  let next = Date.now() + NOW_AND_THEN;
  let asking = false;
  const part = () => root.querySelector('#now');

  function count() {
    const until = part().querySelector('[data-until]');
    if (until === null) return;
    const left = (Date.parse(until.dataset.until) - Date.now()) / 1000;
    until.textContent = left > 0 ? `(${spanOf(left, language)})` : '';
    if (left <= 0) next = Math.min(next, Date.now() + SOON);
  }

  async function ask() {
    asking = true;
    // Without a network the page stays as it is, and asks again.
    take((await fetched(address))?.getElementById('now') ?? null);
    asking = false;
    next = Date.now() + NOW_AND_THEN;
  }

  function take(fresh) {
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

  localise(root, language);
  tick();
  const ticking = setInterval(tick, 1000);
  return () => clearInterval(ticking);
}
