/** The gap report as a picture: how many times the fair share the luckiest number has, between the bounds that warn and that forbid. */

import { html, svg } from 'lit-html';
import { badge, facts } from './parts.js';

const WIDTH = 640;
const EDGE = 10;
const BOUNDS = [1, 15, 100];
const END = 1000;

/** Where a multiple of the fair share stands on a scale of powers of ten. */
export function placeOf(times) {
  const share = Math.log10(Math.max(1, times)) / Math.log10(END);
  return EDGE + Math.min(1, share) * (WIDTH - 2 * EDGE);
}

function scale(app, { timesFair }) {
  const { campaigns: texts } = app.texts;
  const zones = ['FINE', 'WARN', 'BLOCK'].map((verdict, i) => {
    const from = placeOf(BOUNDS[i]);
    return svg`<rect class=${verdict} x=${from} y="34" width=${placeOf(BOUNDS[i + 1] ?? END) - from} height="14"></rect>`;
  });
  const marks = BOUNDS.map(
    (times, i) => svg`<text x=${placeOf(times)} y="66" text-anchor=${i === 0 ? 'start' : 'middle'}>${app.number(times)}×</text>`,
  );
  const at = placeOf(timesFair);
  const words = texts.timesFair.replace('{times}', app.number(timesFair, { maximumFractionDigits: 2 }));
  return html`<svg class="gaps" viewBox="0 0 ${WIDTH} 72" role="img" aria-label=${words}>
    ${zones} ${marks}
    <path d="M${at} 50V26m-6 0h12z"></path>
    <text x=${at} y="18" text-anchor=${at < WIDTH / 3 ? 'start' : at > (WIDTH * 2) / 3 ? 'end' : 'middle'}>${words}</text>
  </svg>`;
}

export function gapsPart(app, gaps, isSealed) {
  const { campaigns: texts, words } = app.texts;
  const { luckiest } = gaps ?? {};
  return html`<h2>${texts.gaps}</h2>
    <p class="quiet">${texts.gapsSay}</p>
    ${
      gaps === null
        ? html`<p class="empty">${isSealed ? texts.nobodyHolds : texts.notSealed}</p>`
        : html`${scale(app, gaps)}
            ${facts([
              [words.state, html`${badge(app, gaps.verdict)} ${texts.verdicts[gaps.verdict]}`],
              [texts.takePart, app.number(gaps.numbers)],
              [texts.luckiest, html`<code>${luckiest.series}/${luckiest.order_number}</code>`],
              [texts.chance, app.number(gaps.chance, { style: 'percent', maximumFractionDigits: 3 })],
            ])}`
    }`;
}
