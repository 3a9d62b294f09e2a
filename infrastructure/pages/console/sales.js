/** The recent sales as a picture: a column for each minute of the last hour, and for each hour of the last two days. */

import { html, svg } from 'lit-html';

const WIDTH = 600;
const HEIGHT = 72;

/** The counts of several lotteries together; counts that go back from an earlier minute are moved to the latest. */
export function together(all) {
  const until = Math.max(...all.map((sales) => Date.parse(sales.until)));
  const sum = (counts, unit) => {
    const total = all.length === 0 ? [] : Array(counts(all[0]).length).fill(0);
    all.forEach((sales) => {
      const behind = Math.floor(until / unit) - Math.floor(Date.parse(sales.until) / unit);
      counts(sales).forEach((count, ago) => {
        if (ago + behind < total.length) total[ago + behind] += count;
      });
    });
    return total;
  };
  return { minutes: sum(({ minutes }) => minutes, 60_000), hours: sum(({ hours }) => hours, 3_600_000) };
}

/** The columns of counts, the latest first, from left to right up to now; the tallest has the whole height. */
export function columnsOf(counts) {
  const width = WIDTH / counts.length;
  const most = Math.max(1, ...counts);
  return counts.map((count, ago) => {
    const height = (count / most) * HEIGHT;
    return { x: WIDTH - (ago + 1) * width, y: HEIGHT - height, width: width * 0.8, height };
  });
}

function chart(app, words, counts) {
  const count = counts.reduce((sum, each) => sum + each, 0);
  const said = words.replace('{count}', app.number(count)).replace('{most}', app.number(Math.max(...counts)));
  const columns = columnsOf(counts).filter(({ height }) => height > 0);
  return html`<figure class="sales">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT + 1}" preserveAspectRatio="none" role="img" aria-label=${said}>
      ${columns.map(({ x, y, width, height }) => svg`<rect x=${x} y=${y} width=${width} height=${height}></rect>`)}
      <path d="M0 ${HEIGHT + 0.5}h${WIDTH}"></path>
    </svg>
    <figcaption>${said}</figcaption>
  </figure>`;
}

export function salesPart(app, { minutes, hours }) {
  const { sales } = app.texts;
  return html`${chart(app, sales.minutes, minutes)} ${chart(app, sales.hours, hours)}`;
}
