import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { chosenOf, FAMILIES, familiesOf, isCovered, OF_ITSELF, othersOf, patternsOf } from '../console/events.js';
import { languages } from '../console/texts/index.js';
import { toldEvents } from '../told.js';

const NAMES = new URL('../../../shared/domain/src/main/java/fairdraw/domain/events/EventName.java', import.meta.url);

describe('the catalogue of events', () => {
  const known = Object.values(FAMILIES).flat();

  const own = Object.values(OF_ITSELF).flat();

  test('has every event that is published, those about a webhook itself apart', () => {
    const published = [...readFileSync(NAMES, 'utf8').matchAll(/^ {4}[A-Z_]+\("([a-z.]+)"\)/gm)].map(([, name]) => name);
    assert.ok(published.length > 30);
    assert.deepEqual([...known, ...own].sort(), published.sort());
    assert.deepEqual(own.toSorted(), published.filter((name) => name.startsWith('webhook.')).sort());
  });

  test('has a sentence for each', () => assert.deepEqual(Object.keys(languages.en.events), [...known, ...own]));

  test('has the members that the document gives the data of each', async () => {
    const told = await toldEvents();
    assert.deepEqual(Object.keys(told), [...known, ...own]);
    assert.deepEqual(told['draw.consumer.left'].map(({ name, kind, always }) => [name, kind, always]), [
      ['drawId', 'string', true],
      ['sequenceId', 'string', true],
      ['experienceId', 'string | null', true],
      ['consumerId', 'string', true],
      ['leftAt', 'date-time', true],
    ]);
    const sealed = told['campaign.draw.sealed'].map(({ name, always }) => `${name} ${always}`);
    for (const member of ['beaconRound false', 'extraction false', 'extraction.contest true']) assert.ok(sealed.includes(member), member);
    const proof = told['lottery.entry.created'].find(({ name }) => name === 'receipt.proof');
    assert.deepEqual(proof, { name: 'receipt.proof', kind: 'object | null', always: true, says: 'Null until the list is sealed.' });
  });
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
