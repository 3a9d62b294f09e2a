/** A giveaway, a campaign that an extraction decides, and an entry of the campaign. */

const LEAD_SECONDS = 5;
const DRAWN_AFTER = 100_000;
const STATE_YEAR_AND_COMPANY = '35260711222333000181';
const KEY_BEFORE_CHECK = 43;

/** The form of a giveaway that takes entrants until a moment. */
export const giveawayUntil = (closes) => ({
  sequenceId: 'shoes',
  name: 'Shoes',
  closeAt: new Date(closes).toISOString(),
  drawAt: new Date(closes + DRAWN_AFTER).toISOString(),
  winnerCount: 3,
  maxEntries: 1000,
  admissionExpirationSeconds: 3600,
  continueSelectingUntilCompleted: true,
});

/** The form of a campaign that takes entries until a moment, and whose extraction is held at another one, 20 seconds later if none is given. */
export function campaignUntil(closes, held = closes + 20_000) {
  return {
    slug: 'spring',
    name: 'Spring',
    closeAt: new Date(closes).toISOString(),
    drawAt: new Date(held).toISOString(),
    declaresPrizes: true,
    mechanics: [{ type: 'lucky_numbers', generation: 'automatic', quantity: 2, seriesCount: 10 }],
    extraction: { contest: '5763', date: new Date(closes).toISOString().slice(0, 10), leadSeconds: LEAD_SECONDS },
  };
}

/** The access key of a fiscal document, with its check digit. */
function fiscalKey(n) {
  const digits = STATE_YEAR_AND_COMPANY + String(n).padStart(KEY_BEFORE_CHECK - STATE_YEAR_AND_COMPANY.length, '0');
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (2 + ((digits.length - 1 - at) % 8)), 0);
  const check = 11 - (sum % 11);
  return digits + (check > 9 ? 0 : check);
}

/** The entry of somebody, as it is handed in with a campaign's key. */
export const ENTRY = {
  enrollment: { document_number: '529.982.247-25' },
  consent: { granted_at: '2026-01-01T12:00:00Z', ip_address: '203.0.113.7', user_agent: 'test', term_version: 'v1' },
  evidence: { type: 'fiscal_key', access_key: fiscalKey(1) },
};
