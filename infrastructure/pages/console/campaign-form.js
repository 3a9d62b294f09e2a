/** What a person types for a campaign, what the API takes for it, and what its rules come to. */

import { aboutOf, aboutValues, replacesOf } from './about.js';
import { given, moment } from './typed.js';

export const GENERATIONS = ['automatic', 'manual'];
export const FALLBACKS = ['ALTERNATE', 'UP_THEN_DOWN', 'UP_WRAP'];
export const FIELDS = ['full_name', 'email', 'phone', 'birthdate', 'address'];

const PER_SERIES = 100_000;
const MOST_TENS = 3;
const LEAD_SECONDS = 7200;
const SECOND = 1000;
const NUMBERS = 'mechanics[0]';

export const emptyValues = () => ({
  name: '',
  slug: '',
  openAt: '',
  entriesUntil: '',
  closeAt: '',
  drawAt: '',
  requiredFields: [],
  acceptsCompanies: true,
  maxEntriesPerParticipant: '',
  [`${NUMBERS}.generation`]: 'automatic',
  [`${NUMBERS}.quantity`]: '1',
  [`${NUMBERS}.seriesCount`]: '1',
  [`${NUMBERS}.maxPerParticipant`]: '',
  declaresPrizes: false,
  winnerCount: '1',
  decides: 'beacon',
  'extraction.contest': '',
  'extraction.date': '',
  'extraction.fallback': 'ALTERNATE',
  'extraction.leadSeconds': '',
  'extraction.maxGap': '',
  ...aboutValues(),
});

function extractionOf(values) {
  const at = (name) => values[`extraction.${name}`];
  return {
    contest: at('contest').trim(),
    date: at('date'),
    fallback: at('fallback'),
    leadSeconds: given(at('leadSeconds')),
    maxGap: given(at('maxGap')),
  };
}

/** What the API is sent; a member without a value is left out of the JSON. */
export function campaignOf(values) {
  const at = (name) => values[`${NUMBERS}.${name}`];
  return {
    name: values.name.trim(),
    slug: values.slug.trim(),
    openAt: moment(values.openAt),
    entriesUntil: moment(values.entriesUntil),
    closeAt: moment(values.closeAt),
    drawAt: moment(values.drawAt),
    requiredFields: values.requiredFields,
    acceptsCompanies: values.acceptsCompanies,
    maxEntriesPerParticipant: given(values.maxEntriesPerParticipant),
    mechanics: [
      {
        type: 'lucky_numbers',
        generation: at('generation'),
        quantity: given(at('quantity')),
        seriesCount: given(at('seriesCount')),
        maxPerParticipant: given(at('maxPerParticipant')),
      },
    ],
    declaresPrizes: values.declaresPrizes,
    winnerCount: given(values.winnerCount),
    ...aboutOf(values),
    replaces: replacesOf(values),
    extraction: values.decides === 'extraction' ? extractionOf(values) : undefined,
  };
}

/** How many of all values of an extraction's digits lead to the likeliest series and to the least likely, of the map that the API takes unless told. */
export function seriesBias(seriesCount) {
  let all = 1;
  for (let tens = 0; all < seriesCount && tens < MOST_TENS; tens++) all *= 10;
  return { all, best: Math.ceil(all / seriesCount), worst: Math.floor(all / seriesCount) };
}

const least = (value) => Number.isInteger(value) && value > 0;

/** What the rules of a campaign come to, as far as what was typed says it; null for what it does not say. */
export function rulesOf({ mechanics: [{ seriesCount }], closeAt, drawAt = closeAt, extraction }) {
  const isCounted = least(seriesCount);
  const lead = extraction?.leadSeconds ?? LEAD_SECONDS;
  const isTimed = extraction !== undefined && drawAt !== undefined && least(lead);
  return {
    numbers: isCounted ? seriesCount * PER_SERIES : null,
    drawAt: drawAt ?? null,
    sealedBy: isTimed ? new Date(Date.parse(drawAt) - lead * SECOND).toISOString() : null,
    bias: isCounted && extraction !== undefined ? seriesBias(seriesCount) : null,
    maxGap: least(extraction?.maxGap) ? extraction.maxGap : null,
  };
}
