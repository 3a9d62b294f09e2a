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
