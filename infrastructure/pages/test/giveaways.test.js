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
};

describe('a change of a giveaway', () => {
  test('has the members that differ, and null where a value was taken away', () => {
    assert.deepEqual(changesOf(KNOWN, { ...valuesOf(KNOWN), name: ' ', winnerCount: '4', maxEntries: '' }), { name: null, winnerCount: 4, maxEntries: null });
  });

  test('leaves a moment alone whose field does not show its seconds', () => {
    assert.deepEqual(changesOf(KNOWN, valuesOf(KNOWN)), {});
    const later = new Date(Date.parse(KNOWN.drawAt) + 60_000).toISOString();
    assert.deepEqual(changesOf(KNOWN, valuesOf({ ...KNOWN, drawAt: later })), { drawAt: later });
  });
});
