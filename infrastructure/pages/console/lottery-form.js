/** What a person types for a lottery, what the API takes for it, and back. */

import { aboutOf, aboutValues } from './about.js';
import { centsOf, typedMoney } from './money.js';

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'CUSTOM'];
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const whole = (text) => (/^\d{1,9}$/.test(String(text).trim()) ? Number(text) : null);
/** A number where there is one, or else what was typed, which the API then refuses by its field. */
const given = (text) => whole(text) ?? (String(text).trim() === '' ? undefined : text);

export function emptyValues(zone) {
  return {
    name: '',
    slug: '',
    description: '',
    'numbersConfig.main.pick': '5',
    'numbersConfig.main.from': '1',
    'numbersConfig.main.to': '70',
    hasBonus: false,
    'numbersConfig.bonus.pick': '1',
    'numbersConfig.bonus.from': '1',
    'numbersConfig.bonus.to': '25',
    currency: 'USD',
    ticketPriceUsdCents: '2.00',
    maxTicketsPerUser: '10',
    poolPermille: '50',
    drawFrequency: 'DAILY',
    'schedule.timeZone': zone,
    'schedule.time': '20:00',
    'schedule.day': 'SATURDAY',
    'schedule.every': 'PT1H',
    ...aboutValues(),
    tiers: [],
  };
}

/** The values for a lottery that there is. */
export function valuesOf(lottery) {
  const { main, bonus } = lottery.numbersConfig;
  const pool = (name, { pick, from, to }) => ({
    [`numbersConfig.${name}.pick`]: String(pick),
    [`numbersConfig.${name}.from`]: String(from),
    [`numbersConfig.${name}.to`]: String(to),
  });
  const schedule = Object.entries(lottery.schedule ?? {}).map(([name, value]) => [`schedule.${name}`, String(value)]);
  const values = {
    ...emptyValues('UTC'),
    name: lottery.name,
    slug: lottery.slug,
    description: lottery.description,
    ...pool('main', main),
    hasBonus: bonus !== undefined,
    ...(bonus ? pool('bonus', bonus) : {}),
    currency: lottery.currency,
    ticketPriceUsdCents: typedMoney(lottery.ticketPriceUsdCents, lottery.currency),
    maxTicketsPerUser: String(lottery.maxTicketsPerUser),
    poolPermille: String(lottery.poolPermille / 10),
    drawFrequency: lottery.drawFrequency,
    ...aboutValues(lottery),
    ...Object.fromEntries(schedule),
  };
  for (const tier of lottery.tiers) addTier(values, tier, lottery.currency);
  return values;
}

/** The values for a copy of a lottery, which has a name and an id of its own yet to be given. */
export const valuesOfCopy = (lottery) => ({ ...valuesOf(lottery), slug: '' });

const NOT_IN_THE_FORM = ['lotteryType', 'primaryColor', 'logoUrl', 'maxLinesPerTicket', 'requiresTicketPurchase', 'leadSeconds', 'expectedPeakPerSecond'];

/** What a copy takes over of a lottery that the form does not have. */
export const restOf = (lottery) => Object.fromEntries(NOT_IN_THE_FORM.filter((name) => lottery[name] !== null).map((name) => [name, lottery[name]]));

let tierIds = 0;

/** Adds a tier, of which the values name only what differs from an empty one. */
export function addTier(values, { name = '', main = '', bonus, amountCents, poolPermille } = {}, currency = values.currency) {
  const isOfPool = poolPermille !== undefined;
  values.tiers.push({ id: ++tierIds });
  setTier(values, values.tiers.length - 1, {
    name,
    main: String(main),
    bonus: bonus === undefined ? '' : String(bonus),
    pays: isOfPool ? 'pool' : 'amount',
    amountCents: amountCents === undefined ? '' : typedMoney(amountCents, currency),
    poolPermille: isOfPool ? String(poolPermille / 10) : '',
  });
}

const TIER = ['name', 'main', 'bonus', 'pays', 'amountCents', 'poolPermille'];
const setTier = (values, i, tier) => {
  for (const part of TIER) values[`tiers[${i}].${part}`] = tier[part];
};
const tierAt = (values, i) => Object.fromEntries(TIER.map((part) => [part, values[`tiers[${i}].${part}`]]));

/** Takes a tier out; those below it move up. */
export function removeTier(values, at) {
  for (let i = at; i < values.tiers.length - 1; i++) setTier(values, i, tierAt(values, i + 1));
  values.tiers.pop();
}

/** Thousandths of what was typed as a percentage. */
function permilleOf(text) {
  const typed = String(text).trim().replace(',', '.');
  const permille = Number(typed) * 10;
  return typed !== '' && Number.isInteger(permille) ? permille : given(text);
}

function poolOf(values, name) {
  return Object.fromEntries(['pick', 'from', 'to'].map((part) => [part, given(values[`numbersConfig.${name}.${part}`])]));
}

function scheduleOf(values) {
  if (values.drawFrequency === 'CUSTOM') return { every: values['schedule.every'].trim() };
  const day = { WEEKLY: values['schedule.day'], MONTHLY: given(values['schedule.day']) }[values.drawFrequency];
  return { timeZone: values['schedule.timeZone'].trim(), time: values['schedule.time'].trim(), day };
}

function tierOf(values, i) {
  const { name, main, bonus, pays, amountCents, poolPermille } = tierAt(values, i);
  return {
    name: name.trim(),
    main: given(main),
    bonus: values.hasBonus ? given(bonus) : undefined,
    ...(pays === 'pool' ? { poolPermille: permilleOf(poolPermille) } : { amountCents: centsOf(amountCents, values.currency) ?? given(amountCents) }),
  };
}

/** What the API is sent. */
export function lotteryOf(values) {
  const currency = values.currency.trim().toUpperCase();
  return {
    slug: values.slug.trim(),
    name: values.name.trim(),
    description: values.description.trim(),
    numbersConfig: { main: poolOf(values, 'main'), ...(values.hasBonus ? { bonus: poolOf(values, 'bonus') } : {}) },
    currency,
    ticketPriceUsdCents: centsOf(values.ticketPriceUsdCents, currency) ?? given(values.ticketPriceUsdCents),
    maxTicketsPerUser: given(values.maxTicketsPerUser),
    poolPermille: permilleOf(values.poolPermille),
    drawFrequency: values.drawFrequency,
    schedule: scheduleOf(values),
    tiers: values.tiers.map((_, i) => tierOf(values, i)),
    ...aboutOf(values),
  };
}
