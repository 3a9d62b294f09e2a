/** The languages of the page, and how a text gets its values. */

import de from './de.js';
import en from './en.js';
import es from './es.js';
import pt from './pt.js';

export const languages = { pt, en, es, de };
export const names = { pt: 'Português', en: 'English', es: 'Español', de: 'Deutsch' };

/** The first of the reader's languages that there is. */
export function pickLanguage(wanted) {
  for (const tag of wanted ?? []) {
    const language = tag.slice(0, 2).toLowerCase();
    if (Object.hasOwn(languages, language)) return language;
  }
  return 'en';
}

const LONGEST = 200;

/** A value as it may be shown: no control characters, and not endlessly long. */
export function clean(value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const plain = (text ?? '').replace(/\p{C}/gu, '\uFFFD');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}...` : plain;
}

export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) =>
    clean(name === 'time' && typeof values[name] === 'number' ? timeText(values[name]) : values[name]),
  );
}

const timeText = (secs) => new Date(secs * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');

/** The words of a finding. */
export function saying(texts, { code, level, values }) {
  const held = texts.codes[code] ?? code;
  const text = Array.isArray(held) ? held[level === 'ok' ? 0 : 1] : held;
  return filled(text, values);
}
