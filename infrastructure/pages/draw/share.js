/** The address of the page as a QR code, for a poster or for the telephone of whoever sits beside. */

import encodeQR from 'qr';
import { el } from '../page/show.js';
import { svg } from './pictures.js';

// The quiet zone that readers of ISO/IEC 18004 expect.
const BORDER = 4;

/** Returns the code behind a word that opens it; it is computed when it is opened first. */
export function sharePart(texts) {
  const { origin, pathname } = location;
  // A receipt in the fragment is the reader's alone, and whoever scans the code has a language of their own.
  const address = origin + pathname;
  const part = el('details', { id: 'share' }, el('summary', {}, texts.draw.share));
  part.addEventListener('toggle', () => part.append(codeOf(address, texts), el('p', {}, el('code', {}, address))), { once: true });
  return part;
}

function codeOf(address, texts) {
  const rows = encodeQR(address, 'raw', { border: BORDER });
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  return svg(
    'svg',
    { class: 'qr', viewBox: `0 0 ${rows.length} ${rows.length}`, role: 'img', 'aria-label': texts.draw.qr, 'shape-rendering': 'crispEdges' },
    svg('rect', { width: rows.length, height: rows.length, fill: '#fff' }),
    svg('path', { d: dark.join(''), fill: '#000' }),
  );
}
