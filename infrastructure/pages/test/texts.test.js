import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { clean, filled, languages, pickLanguage, saying } from '../page/texts/index.js';

const FOLDER = new URL('../verifier/', import.meta.url);
const source = readdirSync(FOLDER)
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n');
const quoted = new Set([...source.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, word]) => word));

/** The codes that the verifier hands out: quoted where a finding is added, or where a code is chosen for one. */
function codes() {
  const calls = source.matchAll(
    /(?:found\.(?:ok|note|but|wait|fail)|found\.check|missing|wrong\.add|\bcheck)\(([^;]*?)(?:, \{|\);|,\s+\{)/g,
  );
  return new Set([...calls].flatMap(([, inside]) => [...inside.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, word]) => word)));
}

describe('the English texts', () => {
  test('have words for every finding', () => {
    const others = new Set([
      'ok',
      'fail',
      'rules',
      'list',
      'beacon',
      'result',
      'places',
      'receipt',
      'draw',
      'seal',
      'drawn',
      'cancel',
      'lottery',
      'campaign',
      'numbers',
      'fallback',
    ]);
    const known = Object.keys(languages.en.codes);
    const missing = [...codes()].filter((word) => !known.includes(word) && !others.has(word));
    assert.deepEqual(missing, []);
    assert.ok(codes().size > 100);
  });

  test('have no words for findings that there are not', () => {
    const unused = Object.keys(languages.en.codes).filter((code) => !quoted.has(code));
    assert.deepEqual(unused, []);
  });
});

/** The names of a table, with the values that each of its texts needs. */
function shape(value) {
  if (typeof value === 'string') return [...value.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  if (Array.isArray(value)) return value.map(shape);
  return Object.fromEntries(Object.keys(value).map((name) => [name, shape(value[name])]));
}

describe('every language', () => {
  for (const [name, texts] of Object.entries(languages)) {
    test(`${name} has the names and values of English`, () => assert.deepEqual(shape(texts), shape(languages.en)));
  }

  test("is picked by the reader's list, and English where there is none of it", () => {
    assert.equal(pickLanguage(['xx', 'en-US']), 'en');
    assert.equal(pickLanguage(['xx']), 'en');
  });
});

test('what strangers wrote is cut and cannot steer a terminal or a line', () => {
  assert.equal(clean('a\u202eb\u0007\n'), 'a\ufffdb\ufffd\ufffd');
  assert.equal(clean('x'.repeat(500)).length, 203);
  assert.equal(filled('{a} and {b}', { a: '{b}', b: 2 }), '{b} and 2');
  assert.equal(saying(languages.en, { code: 'root', level: 'fail', values: {} }), languages.en.codes.root[1]);
});
