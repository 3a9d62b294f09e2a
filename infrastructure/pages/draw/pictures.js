/** Pictures that are drawn from what was checked, as SVG. */

import { filled } from '../page/texts/index.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 320;
const ROW = 44;
const MIDDLE = WIDTH / 2;
const ASIDE = 110;

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The path from the reader's leaf, below, to the root of the list, above. */
export function pathPicture(path, texts) {
  const height = ROW * (path.length + 1);
  const parts = [];
  path.forEach(({ left, hash }, i) => {
    const y = height - ROW / 2 - i * ROW;
    const x = left ? MIDDLE - ASIDE : MIDDLE + ASIDE;
    parts.push(
      svg('path', { d: `M${MIDDLE} ${y}V${y - ROW}M${x} ${y}L${MIDDLE} ${y - ROW}` }),
      svg('circle', { class: 'sibling', cx: x, cy: y, r: 6 }),
      svg('text', { x, y: y + 20 }, `${hash.slice(0, 8)}…`),
      svg('circle', { cx: MIDDLE, cy: y, r: 8 }),
    );
  });
  parts.push(svg('circle', { class: 'root', cx: MIDDLE, cy: ROW / 2, r: 9 }));
  const label = filled(texts.draw.path, { steps: path.length });
  return svg('svg', { class: 'path', viewBox: `0 0 ${WIDTH} ${height + 12}`, role: 'img', 'aria-label': label }, ...parts);
}

const LINE = 20;
const BARS = { from: 40, to: 290 };

/** How often each number came, a row for each; those between the two lines came as often as expected. */
export function oftenPicture({ counts, low, high }, first, label) {
  const unit = (BARS.to - BARS.from) / Math.max(1, high + 1, ...counts);
  const x = (times) => BARS.from + times * unit;
  const rows = counts.flatMap((count, i) => [
    svg('text', { x: BARS.from - 8, y: i * LINE + 15, class: 'number' }, String(first + i)),
    svg('rect', { x: BARS.from, y: i * LINE + 4, width: count * unit, height: LINE - 8 }),
    svg('text', { x: x(count) + 4, y: i * LINE + 15 }, String(count)),
  ]);
  const height = counts.length * LINE;
  // A count lies in the band if its bar ends between the lines.
  const band = [low - 0.5, high + 0.5].map((times) => svg('path', { d: `M${Math.max(BARS.from, x(times))} 0V${height}` }));
  return svg('svg', { class: 'often', viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label }, ...rows, ...band);
}
