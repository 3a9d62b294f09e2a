/** What is sent of a giveaway that is changed. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changesOf, valuesOf } from '../console/new-giveaway.js';

const KNOWN = {
  name: 'Shoes',
  sequenceId: 'shoes',
  openAt: '2026-07-01T12:00:17Z',
  closeAt: '2026-07-02T12:00:00Z',
  drawAt: '2026-07-02T12:10:00Z',
  winnerCount: 3,
  maxEntries: 1000,
  maxEntriesPerDevice: null,
  admissionExpirationSeconds: 3600,
  continueSelectingUntilCompleted: true,
  about: { prize: 'Ten pairs', terms: { url: 'https://acme.example/terms', sha256: 'ab'.repeat(32) }, replaces: null },
};

describe('a change of a giveaway', () => {
  test('has the members that differ, and null where a value was taken away', () => {
    assert.deepEqual(changesOf(KNOWN, { ...valuesOf(KNOWN), name: ' ', winnerCount: '4', maxEntries: '' }), { name: null, winnerCount: 4, maxEntries: null });
  });

  test('has the prize and the terms that are others, and none that were taken away', () => {
    const sha256 = 'cd'.repeat(32);
    const values = { ...valuesOf(KNOWN), prize: '', 'terms.sha256': sha256.toUpperCase() };
    assert.deepEqual(changesOf(KNOWN, values), { prize: null, terms: { url: KNOWN.about.terms.url, sha256 } });
    assert.deepEqual(changesOf(KNOWN, { ...values, prize: 'Ten pairs', 'terms.url': ' ', 'terms.sha256': '' }), { terms: null });
  });

  test('leaves a moment alone whose field does not show its seconds', () => {
    assert.deepEqual(changesOf(KNOWN, valuesOf(KNOWN)), {});
    const later = new Date(Date.parse(KNOWN.drawAt) + 60_000).toISOString();
    assert.deepEqual(changesOf(KNOWN, valuesOf({ ...KNOWN, drawAt: later })), { drawAt: later });
  });
});
