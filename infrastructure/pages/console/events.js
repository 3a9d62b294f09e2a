/** The events that a webhook can be told of, by families, and the families that each format tells. */

export const FAMILIES = {
  lottery: [
    'lottery.entry.created',
    'lottery.ticket.won',
    'lottery.ticket.cancelled',
    'lottery.draw.opened',
    'lottery.draw.closed',
    'lottery.draw.sealed',
    'lottery.draw.completed',
    'lottery.draw.cancelled',
  ],
  campaign: [
    'campaign.draw.opened',
    'campaign.draw.closed',
    'campaign.draw.sealed',
    'campaign.draw.completed',
    'campaign.draw.cancelled',
    'campaign.number.won',
  ],
  entry: ['entry.received', 'entry.evaluated', 'entry.completed'],
  draw: [
    'draw.consumer.entered',
    'draw.consumer.left',
    'draw.consumer.denied',
    'draw.consumer.won',
    'draw.consumer.lost',
    'draw.consumer.completed',
    'draw.completed',
  ],
  distribution: ['distribution.opened', 'distribution.closed', 'distribution.updated'],
  cart: ['cart.recorded', 'cart.tickets.issued', 'cart.tickets.refused', 'cart.ticket.settled'],
};

/** The events about a webhook itself, which nobody chooses. */
export const OF_ITSELF = { webhook: ['webhook.test', 'webhook.changed'] };

const OF_FORMATS = { lotteries: ['lottery'], draws: ['draw', 'distribution'], carts: ['cart'] };
const KNOWN = Object.entries(FAMILIES).flatMap(([family, names]) => [`${family}.*`, ...names]);

/** The families that a format tells. */
export const familiesOf = (format) => OF_FORMATS[format] ?? Object.keys(FAMILIES);

/** Patterns that are none of the catalogue's, as a program may have set them. */
export const othersOf = (patterns) => patterns.filter((pattern) => pattern !== '*' && !KNOWN.includes(pattern));

/** What a form begins with for a webhook that wants these patterns. */
export function chosenOf(patterns) {
  return { which: patterns.includes('*') ? 'all' : 'chosen', events: patterns.filter((pattern) => pattern !== '*') };
}

/** Whether a family that is chosen as a whole has this event. */
export const isCovered = (chosen, name) => chosen.includes(`${name.split('.')[0]}.*`) && !name.endsWith('*');

/** The patterns that the API is sent: everything, or what is chosen of what the format tells. */
export function patternsOf({ which, events, format }) {
  if (which === 'all') return ['*'];
  const families = familiesOf(format);
  return events.filter((pattern) => families.includes(pattern.split('.')[0]) || othersOf([pattern]).length > 0).filter((pattern) => !isCovered(events, pattern));
}
