import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { laidOut, lineAt, placeOf, scan } from '../console/places.js';

const CART = '{"cart_id": 1,\n "items": [{"id": 7, "amount": "two", "meta": {"email": "x"}}, {"id": 8}],\n "meta": {}, "rate": 1.00}';
const at = (text, field) => {
  const [start, end] = placeOf(scan(text), field);
  return text.slice(start, end);
};

describe('the place of a fault', () => {
  test('is its member with the value', () => {
    assert.equal(at(CART, 'cart_id'), '"cart_id": 1');
    assert.equal(at(CART, 'items[0].amount'), '"amount": "two"');
    assert.equal(at(CART, 'items[0].meta.email'), '"email": "x"');
    assert.equal(at(CART, 'items[1]'), '{"id": 8}');
    assert.equal(at(CART, 'rate'), '"rate": 1.00');
  });

  test('is what a missing member is missing from', () => {
    assert.equal(at(CART, 'items[1].amount'), '{"id": 8}');
    assert.equal(at(CART, 'meta.email.domain'), '"meta": {}');
    assert.equal(at(CART, 'items[9].amount').slice(0, 9), '"items": ');
    assert.equal(placeOf(scan(CART), 'payments'), null);
    assert.equal(placeOf(scan('[]'), 'body'), null);
  });

  test('is where a text is no JSON any more', () => {
    for (const [text, broken] of [['', 0], ['no JSON', 0], ['{"a": 1,}', 8], ['{"a" 1}', 5], ['[1 2]', 3], ['{"a": 01}', 7], ['[1', 2], ['{} x', 3], ["{'a': 1}", 1]]) {
      assert.equal(scan(text).broken, broken, text);
      assert.throws(() => JSON.parse(text));
    }
    assert.deepEqual(placeOf(scan('{"a": 1,}'), 'items'), [8, 9]);
  });

  test('is told by line and column, with what stands around it', () => {
    const { line, column, before, marked, after } = lineAt(CART, placeOf(scan(CART), 'items[0].amount'));
    assert.deepEqual([line, column, marked], [2, 22, '"amount": "two"']);
    assert.equal(before + marked + after, CART.split('\n')[1].trimStart());
  });

  test('is found in a text that is nested as deep as it is long', () => {
    const deep = 100_000;
    assert.equal(scan('['.repeat(deep) + ']'.repeat(deep)).broken, null);
  });
});

test('a text that is laid out is the same JSON, with every number as it was written', () => {
  const { tokens, broken } = scan('{"a":[1.00,12345678901234567890],"b":{},"c":[{"d":"\\u00e9:,{"}]}');
  assert.equal(broken, null);
  const text = laidOut(tokens);
  assert.equal(
    text,
    '{\n  "a": [\n    1.00,\n    12345678901234567890\n  ],\n  "b": {},\n  "c": [\n    {\n      "d": "\\u00e9:,{"\n    }\n  ]\n}',
  );
  assert.deepEqual(scan(text).tokens, tokens);
});
