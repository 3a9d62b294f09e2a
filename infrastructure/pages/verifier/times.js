/** UTC times as the protocol prints them, and the calendar of extractions. */

import { demand } from './bytes.js';

const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const DAY = 86_400;

/** Reads a time in milliseconds since 1970; refuses dates that do not exist and a spelling that is not the printed one. */
export function millis(text) {
  demand(typeof text === 'string' && TIME.test(text), 'time');
  const at = Date.parse(text);
  demand(Number.isFinite(at) && printed(at) === text, 'time');
  return at;
}

export function printed(at) {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** Whole seconds since 1970, rounded down. */
export const secs = (text) => Math.floor(millis(text) / 1000);

/** Reads a date as days since 1970. */
export function days(text) {
  demand(typeof text === 'string' && DATE.test(text), 'date');
  return millis(`${text}T00:00:00Z`) / (DAY * 1000);
}

/** The days from a date to the j-th Wednesday or Saturday behind it. */
export function drawDays(date, j) {
  let at = days(date);
  for (let left = j; left > 0; ) {
    at++;
    const weekday = (at + 4) % 7;
    if (weekday === 3 || weekday === 6) left--;
  }
  return at - days(date);
}

export function plusDays(date, count) {
  return new Date((days(date) + count) * DAY * 1000).toISOString().slice(0, 10);
}
