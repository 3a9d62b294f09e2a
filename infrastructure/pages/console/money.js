/** Amounts of money: whole cents in the API, decimals for people, with the digits that the server says a currency has. */

const USUAL = 2;
const digits = new Map();

/** Takes the digits of the currencies that have other than two, as the page was given them: "BHD3 JPY0". */
export function learnDigits(text) {
  for (const entry of text.split(' ').filter((part) => /^[A-Z]{3}\d$/.test(part))) digits.set(entry.slice(0, 3), Number(entry[3]));
}

export const digitsOf = (currency) => digits.get(currency) ?? USUAL;

/** An amount in words of the language, with its code, which no two currencies share. */
export function moneyText(cents, currency, language) {
  const places = digitsOf(currency);
  const options = { minimumFractionDigits: places, maximumFractionDigits: Number.isInteger(cents) ? places : places + 2 };
  return `${new Intl.NumberFormat(language, options).format(cents / 10 ** places)}\u00a0${currency}`;
}

/** The cents of what a person typed, with a point or a comma before its decimals; null for anything else. */
export function centsOf(text, currency) {
  const found = /^(\d{1,13})(?:[.,](\d*))?$/.exec(text.trim());
  if (found === null) return null;
  const places = digitsOf(currency);
  const decimals = found[2] ?? '';
  if (decimals.length > places) return null;
  const cents = Number(found[1] + decimals.padEnd(places, '0'));
  return Number.isSafeInteger(cents) ? cents : null;
}

/** What a person would type for so many cents. */
export function typedMoney(cents, currency) {
  const places = digitsOf(currency);
  return (cents / 10 ** places).toFixed(places);
}
