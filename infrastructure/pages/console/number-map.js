/** The numbers that take part as a picture: how full each stretch of each series is beside the fullest, and the same as a table. */

import { html, svg } from 'lit-html';
import { table } from './parts.js';

/** The numbers of a series. */
export const IN_SERIES = 100_000;

const WIDTH = 640;
const LETTER = 8;
const HEIGHT = 22;
const ROW = 28;
const WIDE = 25;
const PARTED = 2;

/** A stretch: its first and its last number by index, how many it has, and how many of them take part. */
export function stretchesOf({ stretch, taken }, seriesCount) {
  return taken.map((count, at) => {
    const from = at * stretch;
    const length = Math.min(stretch, seriesCount * IN_SERIES - from);
    return { from, to: from + length - 1, length, taken: count, share: count / length };
  });
}

/** The stretches in rows, each of one series or, of many, of some whole ones. */
export function rowsOf(stretches, stretch) {
  const ofSeries = Math.max(1, IN_SERIES / stretch);
  const inRow = ofSeries * Math.max(1, Math.floor(WIDE / ofSeries));
  return Array.from({ length: Math.ceil(stretches.length / inRow) }, (_, row) => stretches.slice(row * inRow, (row + 1) * inRow));
}

const seriesOf = (index) => Math.floor(index / IN_SERIES);
const shown = (index) => `${seriesOf(index)}/${String(index % IN_SERIES).padStart(5, '0')}`;
const percent = (app, share) => app.number(share, { style: 'percent', maximumSignificantDigits: 3 });

/** The series of a row. */
function labelOf(row) {
  const [first, last] = [seriesOf(row[0].from), seriesOf(row.at(-1).to)];
  return first === last ? `${first}` : `${first}–${last}`;
}

function rowPart(app, row, at, { inRow, begin, most }) {
  const wide = (WIDTH - begin) / inRow;
  const cells = row.map(({ from, to, length, taken, share }, place) => {
    const isEnd = (to + 1) % IN_SERIES === 0;
    const x = begin + place * wide;
    const width = isEnd ? Math.max(wide / 2, wide - PARTED) : wide;
    const high = taken === 0 ? 0 : Math.max(1, (share / most) * HEIGHT);
    const words = app.texts.campaigns.mapCell
      .replace('{from}', shown(from))
      .replace('{to}', shown(to))
      .replace('{taken}', app.number(taken))
      .replace('{length}', app.number(length));
    return svg`<g><title>${words}</title>
      <rect class="room" x=${x} y=${at * ROW} width=${width} height=${HEIGHT}></rect>
      <rect class="taken" x=${x} y=${at * ROW + HEIGHT - high} width=${width} height=${high}></rect></g>`;
  });
  return svg`<text x=${begin - LETTER} y=${at * ROW + HEIGHT - 5} text-anchor="end">${labelOf(row)}</text> ${cells}`;
}

export function mapPart(app, map, seriesCount) {
  const { campaigns: texts } = app.texts;
  const stretches = stretchesOf(map, seriesCount);
  const rows = rowsOf(stretches, map.stretch);
  const begin = (Math.max(...rows.map((row) => labelOf(row).length)) + 1) * LETTER;
  const shares = stretches.map(({ share }) => share);
  const most = Math.max(...shares);
  const words = texts.mapWords
    .replace('{taken}', app.number(stretches.reduce((sum, { taken }) => sum + taken, 0)))
    .replace('{all}', app.number(seriesCount * IN_SERIES))
    .replace('{stretch}', app.number(map.stretch))
    .replace('{least}', percent(app, Math.min(...shares)))
    .replaceAll('{most}', percent(app, most));
  return html`<h2>${texts.map}</h2>
    <figure class="map">
      <svg viewBox="0 0 ${WIDTH} ${rows.length * ROW}" role="img" aria-label=${words}>
        ${rows.map((row, at) => rowPart(app, row, at, { inRow: rows[0].length, begin, most }))}
      </svg>
      <figcaption>${words}</figcaption>
    </figure>
    <details><summary>${texts.mapTable}</summary>
      ${table(
        texts.map,
        [
          [texts.mapFrom, ({ from }) => html`<code>${shown(from)}</code>`],
          [texts.mapTo, ({ to }) => html`<code>${shown(to)}</code>`],
          [texts.takePart, ({ taken }) => app.number(taken)],
          [texts.mapShare, ({ share }) => percent(app, share)],
        ],
        stretches,
        '',
      )}
    </details>`;
}
