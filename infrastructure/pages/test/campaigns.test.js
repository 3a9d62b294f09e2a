import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changesOf } from '../console/campaign-entries.js';
import { campaignOf, emptyValues, rulesOf, seriesBias } from '../console/campaign-form.js';

const CLOSES = '2026-12-01T12:00:00.000Z';
const HELD = '2026-12-01T22:00:00.000Z';
const NUMBERS = { type: 'lucky_numbers', generation: 'automatic', quantity: 1, seriesCount: 20 };
const RULE = { contest: '5763', date: '2026-12-01', fallback: 'ALTERNATE' };

describe('the form of a campaign', () => {
  test('sends what the API needs and leaves out what nobody typed', () => {
    const sent = JSON.parse(JSON.stringify(campaignOf({ ...emptyValues(), name: ' Spring ', slug: 'spring', closeAt: CLOSES })));
    assert.deepEqual(sent, {
      name: 'Spring',
      slug: 'spring',
      closeAt: CLOSES,
      requiredFields: [],
      acceptsCompanies: true,
      mechanics: [{ ...NUMBERS, seriesCount: 1 }],
      declaresPrizes: false,
      winnerCount: 1,
      prize: null,
      terms: null,
    });
  });

  test('sends the rule of an extraction with its limit of gaps', () => {
    const values = { ...emptyValues(), decides: 'extraction', 'extraction.contest': ' 05763-9', 'extraction.date': '2026-12-01', 'extraction.maxGap': '100' };
    assert.deepEqual(JSON.parse(JSON.stringify(campaignOf(values).extraction)), { contest: '05763-9', date: '2026-12-01', fallback: 'ALTERNATE', maxGap: 100 });
  });

  test('sends what its draw is about, and the draw that it stands for', () => {
    const { prize, terms, replaces } = campaignOf({ ...emptyValues(), prize: ' A car ', 'terms.url': 'https://acme.example/terms', replaces: 'draw_0 ' });
    assert.deepEqual([prize, terms, replaces], ['A car', { url: 'https://acme.example/terms', sha256: '' }, 'draw_0']);
  });

  test('sends what is no number as it was typed, for the API to refuse at its field', () => {
    assert.equal(campaignOf({ ...emptyValues(), 'mechanics[0].quantity': '1.5' }).mechanics[0].quantity, '1.5');
  });
});

describe('what the rules of a campaign say', () => {
  test('is when the list of an extraction is sealed, 7200 seconds before it unless said', () => {
    const campaign = { mechanics: [NUMBERS], closeAt: CLOSES, drawAt: HELD, extraction: RULE };
    assert.equal(rulesOf(campaign).sealedBy, '2026-12-01T20:00:00.000Z');
    assert.equal(rulesOf({ ...campaign, extraction: { ...RULE, leadSeconds: 60 } }).sealedBy, '2026-12-01T21:59:00.000Z');
    assert.equal(rulesOf({ ...campaign, extraction: undefined }).sealedBy, null);
  });

  test('is how likely each series is', () => {
    assert.deepEqual(seriesBias(1), { all: 1, best: 1, worst: 1 });
    assert.deepEqual(seriesBias(30), { all: 100, best: 4, worst: 3 });
    assert.deepEqual(seriesBias(2000), { all: 1000, best: 1, worst: 0 });
  });

  test('is nothing where a number or a time is missing', () => {
    const mechanics = [{ ...NUMBERS, seriesCount: 'many' }];
    assert.deepEqual(rulesOf({ mechanics, extraction: RULE }), { numbers: null, drawAt: null, sealedBy: null, bias: null, maxGap: null });
  });
});

describe('a change of who may enter a campaign', () => {
  const known = { entriesUntil: '2026-12-01T12:00:17Z', requiredFields: ['phone', 'email'], acceptsCompanies: true, maxEntriesPerParticipant: 2 };
  const typed = { requiredFields: ['email', 'phone'], acceptsCompanies: true, maxEntriesPerParticipant: '2' };

  test('has what differs alone, whatever the order in which fields were chosen', () => {
    const until = new Date(Date.parse('2026-12-01T12:00:00Z') + 60_000);
    const local = new Date(until.getTime() - until.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    assert.deepEqual(changesOf(known, { ...typed, entriesUntil: local, maxEntriesPerParticipant: '' }), {
      entriesUntil: until.toISOString(),
      maxEntriesPerParticipant: null,
    });
  });
});
