/** Local times and the countdown of a page that was rendered in UTC. */

const SHOWN = { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' };
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** Writes every time of a part of the page as the reader's clock shows it. */
export function localise(part, language) {
  const format = new Intl.DateTimeFormat(language, SHOWN);
  for (const time of part.querySelectorAll('time[datetime]')) time.textContent = format.format(new Date(time.dateTime));
}

/** A span of seconds in its two largest units, in words. */
export function spanOf(seconds, language) {
  const parts = [];
  let rest = Math.max(0, Math.ceil(seconds));
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0 || parts.length > 0 || unit === 'second') parts.push(count > 0 || unit === 'second' ? [count, unit] : null);
    if (parts.length === 2) break;
  }
  const words = parts
    .filter((part) => part !== null)
    .map(([count, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(words);
}
