/** Strict reading of JSON: the engine's parser takes the last of two members of one name without a word, and the protocol knows no fractions. */

import { Malformed } from './bytes.js';

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?\d+(?![\d.eE])/y;

/** Reads a text of JSON; refuses a name twice, a number that is not whole, and one of zero with a sign. */
export function readJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed('JSON');
  }
  new Walk(text).all();
  return value;
}

/** A walk through a text that is JSON, from one text, number or brace to the next. */
class Walk {
  constructor(text) {
    this.text = text;
    this.at = 0;
    /** For each open brace the names that were read, for each open bracket null. */
    this.open = [];
    this.backslash = -1;
  }

  all() {
    const { text, open } = this;
    for (; this.at < text.length; this.at++) {
      const letter = text[this.at];
      if (letter === '"') this.string();
      else if (letter === '{') open.push(new Set());
      else if (letter === '[') open.push(null);
      else if (letter === '}' || letter === ']') open.pop();
      else if (letter === '-' || (letter >= '0' && letter <= '9')) this.number();
    }
  }

  /** Passes over a text, and remembers it where it names a member. */
  string() {
    const start = this.at;
    let end = this.text.indexOf('"', start + 1);
    while (this.isEscaped(start, end)) end = this.text.indexOf('"', end + 1);
    this.at = end;
    const names = this.open.at(-1);
    if (!names) return;
    BLANK.lastIndex = end + 1;
    BLANK.test(this.text);
    if (this.text[BLANK.lastIndex] !== ':') return;
    const name = JSON.parse(this.text.slice(start, end + 1));
    if (names.has(name)) throw new Malformed(`JSON: ${name} twice`);
    names.add(name);
  }

  /** Whether the quotation mark at `end` stands behind an odd number of backslashes. */
  isEscaped(start, end) {
    if (this.backslash < start) {
      const next = this.text.indexOf('\\', start);
      this.backslash = next < 0 ? this.text.length : next;
    }
    if (this.backslash > end) return false;
    let count = 0;
    while (this.text[end - 1 - count] === '\\') count++;
    return count % 2 === 1;
  }

  number() {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (found === null || found[0] === '-0') throw new Malformed('JSON: number');
    this.at += found[0].length - 1;
  }
}
