/** Where each member of a JSON text stands, by the paths that the API names its faults with: items[0].amount. */

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|$)/y;
const BLANK = /[ \t\n\r]*/y;
const INDENT = '  ';
const LONGEST = 120;
/** No fault is named deeper than this. */
const DEEPEST = 32;
const CLOSES = { '{': '}', '[': ']' };

const pathOf = ({ isObject, path, key, index }) => {
  if (!isObject) return `${path}[${index}]`;
  return path === '' ? key : `${path}.${key}`;
};

/**
 * Reads a text as JSON as far as it is that: the places of its members from their names to the end of their values, its tokens, and where it
 * is no JSON any more; null where all of it is. Nothing that it holds is understood, so that numbers stay as they are written.
 */
export function scan(text) {
  const places = new Map();
  const tokens = [];
  const open = [];
  let at = 0;
  let want = 'value';

  const ended = (start, end) => {
    const around = open.at(-1);
    if (around === undefined) places.set('', [start, end]);
    else if (open.length <= DEEPEST) places.set(pathOf(around), [around.isObject ? around.from : start, end]);
    want = around === undefined ? 'end' : 'comma';
  };
  const begin = (start, isObject) => {
    const path = open.length === 0 || open.length > DEEPEST ? '' : pathOf(open.at(-1));
    open.push({ isObject, path, start, index: 0, key: '', from: start });
    want = isObject ? 'first key' : 'first value';
  };
  const close = (end) => ended(open.pop().start, end);

  /** Takes a token where it may stand; tells whether it may. */
  function take(token, start, end) {
    const around = open.at(-1);
    const isClosing = around !== undefined && token === (around.isObject ? '}' : ']');
    if (want === 'value' || want === 'first value') {
      if (token === '{' || token === '[') begin(start, token === '{');
      else if (want === 'first value' && isClosing) close(end);
      else if (/^[\]},:]$/.test(token)) return false;
      else ended(start, end);
    } else if (want === 'key' || want === 'first key') {
      if (want === 'first key' && isClosing) close(end);
      else if (token.startsWith('"')) {
        around.key = JSON.parse(token);
        around.from = start;
        want = 'colon';
      } else return false;
    } else if (want === 'colon') {
      if (token !== ':') return false;
      want = 'value';
    } else if (want === 'comma') {
      if (isClosing) close(end);
      else if (token === ',') {
        around.index++;
        want = around.isObject ? 'key' : 'value';
      } else return false;
    } else return false;
    return true;
  }

  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const token = found?.[1];
    const end = found === null ? 0 : TOKEN.lastIndex;
    if (found !== null && token === undefined) return { places, tokens, broken: want === 'end' ? null : text.length };
    if (found === null || !take(token, end - token.length, end)) {
      BLANK.lastIndex = at;
      BLANK.exec(text);
      return { places, tokens, broken: BLANK.lastIndex };
    }
    tokens.push(token);
    at = end;
  }
}

/**
 * Where a fault stands: at its member; where that is missing, at what it is missing from, null if that is the whole; in a text that is no JSON,
 * at its end as one.
 */
export function placeOf({ places, broken }, field) {
  if (broken !== null) return [broken, broken + 1];
  for (let path = field; path !== ''; path = path.replace(/(?:\.?[^.[\]]+|\[\d*\]?|.)$/, '')) {
    if (places.has(path)) return places.get(path);
  }
  return null;
}

/** The line of a place, its column, both from 1, and the line's text in three parts, of which the one in the middle is marked. */
export function lineAt(text, [start, end]) {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', start);
  const to = next < 0 ? text.length : next;
  const marked = text.slice(start, Math.min(end, to, start + LONGEST));
  const line = text.slice(0, from).split('\n').length;
  return {
    line,
    column: start - from + 1,
    before: text.slice(Math.max(from, start - LONGEST / 2), start).trimStart(),
    marked,
    after: text.slice(start + marked.length, Math.min(to, start + marked.length + LONGEST / 2)),
  };
}

/** The same JSON with a member a line, every value as it is written. */
export function laidOut(tokens) {
  let depth = 0;
  const onLine = () => `\n${INDENT.repeat(depth)}`;
  return tokens
    .map((token, i) => {
      const isEmpty = tokens[i + 1] === CLOSES[token];
      if (token === '{' || token === '[') {
        if (isEmpty) return token;
        depth++;
        return token + onLine();
      }
      if (token === '}' || token === ']') {
        if (CLOSES[tokens[i - 1]] === token) return token;
        depth--;
        return onLine() + token;
      }
      if (token === ',') return token + onLine();
      return token === ':' ? ': ' : token;
    })
    .join('');
}
