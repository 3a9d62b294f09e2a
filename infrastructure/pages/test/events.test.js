import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { chosenOf, FAMILIES, familiesOf, isCovered, othersOf, patternsOf } from '../console/events.js';
import { languages } from '../console/texts/index.js';

const NAMES = new URL('../../../shared/domain/src/main/java/fairdraw/domain/events/EventName.java', import.meta.url);

describe('the catalogue of events', () => {
  const known = Object.values(FAMILIES).flat();

  test('has every event that is published, but for those about a webhook itself', () => {
    const published = [...readFileSync(NAMES, 'utf8').matchAll(/^ {4}[A-Z_]+\("([a-z.]+)"\)/gm)].map(([, name]) => name);
    assert.ok(published.length > 30);
    assert.deepEqual([...known].sort(), published.filter((name) => !name.startsWith('webhook.')).sort());
  });

  test('has a sentence for each', () => assert.deepEqual(Object.keys(languages.en.events), known));
});

describe('the events that a webhook wants', () => {
  test('are all, whatever else is chosen', () => assert.deepEqual(patternsOf({ which: 'all', events: ['cart.*'], format: 'standard' }), ['*']));

  test('are those that are chosen of what its format tells', () => {
    const events = ['lottery.ticket.won', 'draw.completed', 'distribution.*'];
    assert.deepEqual(patternsOf({ which: 'chosen', events, format: 'draws' }), ['draw.completed', 'distribution.*']);
    assert.deepEqual(patternsOf({ which: 'chosen', events, format: 'campaigns' }), events);
  });

  test('name none that their family has already', () => {
    const events = ['draw.completed', 'draw.*', 'cart.recorded'];
    assert.equal(isCovered(events, 'draw.completed'), true);
    assert.equal(isCovered(events, 'draw.*'), false);
    assert.deepEqual(patternsOf({ which: 'chosen', events, format: 'standard' }), ['draw.*', 'cart.recorded']);
  });

  test('stay as they are where the catalogue has no such pattern', () => {
    const patterns = ['consumer.created', 'lottery.draw.*', 'cart.recorded'];
    assert.deepEqual(othersOf([...patterns, '*']), ['consumer.created', 'lottery.draw.*']);
    assert.deepEqual(patternsOf({ ...chosenOf(patterns), format: 'standard' }), patterns);
    assert.deepEqual(familiesOf('carts'), ['cart']);
  });
});
