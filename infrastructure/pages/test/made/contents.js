/** Faults of what a draw consists of: its list, money, places, numbers and receipts. */

import { firstRound } from '../../verifier/beacon.js';
import { leafOf } from '../../verifier/list.js';
import {
  active,
  cancelled,
  checkpointOf,
  crowded,
  DAY,
  everybodyWins,
  evidenceOf,
  freed,
  leavesPath,
  OTHER_RULES,
  remade,
} from './acts.js';
import { automaticNumbers } from './shapes.js';
import { CHAIN, DRAW } from './world.js';

const PLACES = ['draw', 'campaign', 'automatic', 'extraction'];
const LOTTERY = ['lottery'];
const EXTRACTION = ['extraction'];
const SMALL_ORDER = `01${'00'.repeat(31)}`;
const inTime = (story) => story.time - story.margin;
const own = (name, entry) => ({ name, own: () => entry });

export const CONTENTS = {
  'a winner denied': { exit: 3, story: (s) => freed(s, 'DENIED', { reason: 'ADMIN_ACTION' }) },
  'somebody who is said to have left': { exit: 3, story: (s) => freed(s, 'LEFT', { by: 'entrant' }) },
  'somebody denied before the result could be known': {
    exit: 0,
    kinds: PLACES,
    story: (s) => freed(s, 'DENIED', { behind: 'seal' }),
  },
  'a freed leaf that is not in the list': {
    exit: 1,
    story: (s) => s.after('drawn', own('freed', { t: 'freed', leaf: OTHER_RULES, event: 'LEFT', by: 'entrant' })),
  },
  'a leaf freed twice': {
    exit: 1,
    story: (s) => {
      freed(s, 'DENIED');
      freed(s, 'LEFT');
    },
  },
  'a place expired before its term': {
    exit: 1,
    kinds: PLACES,
    story: (s) => {
      everybodyWins(s);
      s.rules.claimSeconds = 3600;
      freed(s, 'EXPIRED', { by: 'rule' });
    },
  },
  'a place expired in time': {
    exit: 0,
    kinds: PLACES,
    story: (s) => {
      everybodyWins(s);
      s.rules.claimSeconds = 30;
      s.after('drawn', { name: 'head of drawn', head: s.time + 10 });
      freed(s, 'EXPIRED', { by: 'rule', behind: 'head of drawn' });
      s.sign('head of the result', { at: s.time + 40 });
    },
  },
  'a place expired without a term': { exit: 1, story: (s) => freed(s, 'EXPIRED', { by: 'rule' }) },
  'a denial left out of the evidence': {
    exit: 3,
    story: (s) => freed(s, 'DENIED'),
    draw: (d) => evidenceOf(d).register.entries.splice(-2, 1),
  },
  'a denial that a fork hides from its reader': {
    exit: 1,
    story: (s) => s.after('newest head', { foreign: 3 }, { name: 'further head', head: s.time + 99 * DAY }),
    other: { story: (s) => freed(s, 'DENIED') },
    draw: (d, _, other) => (d.heads = [checkpointOf(other)]),
  },
  'another receipt key for this reader': {
    exit: 1,
    story: (s) => (s.rules.receiptKey = '58'.repeat(32)),
    other: {},
    draw: (d, _, other) => (d.receipts = other.receipts),
  },
  'lines understated': { exit: 1, kinds: LOTTERY, story: (s) => s.edit('seal', ({ lines }) => ({ lines: lines - 1 })) },
  'money that vanishes at the close': { exit: 1, kinds: LOTTERY, story: (s) => s.edit('close', ({ cents }) => ({ cents: cents - 100 })) },
  'a rollover a cent short': {
    exit: 1,
    kinds: LOTTERY,
    story: (s) => s.edit('settle', ({ cents }) => ({ cents: cents - 1, balance: cents - 1 })),
  },
  'a balance that does not add up': {
    exit: 1,
    kinds: LOTTERY,
    story: (s) => s.edit('settle', ({ balance }) => ({ balance: balance + 1 })),
  },
  'a close that is not in the ledger': { exit: 1, kinds: LOTTERY, story: (s) => s.drop('close') },
  'a settlement that is not in the ledger': {
    exit: 1,
    kinds: LOTTERY,
    story: (s) => s.drop('settle'),
  },
  'a ticket that is not opened': {
    exit: 1,
    kinds: LOTTERY,
    draw: (d) => {
      const { opened } = d.answers[`${leavesPath}&opened=true`];
      opened[opened.findIndex((one) => one !== null)] = null;
    },
  },
  'winners miscounted': { exit: 1, kinds: LOTTERY, draw: (d) => evidenceOf(d).tiers[2].winners++ },
  'a ticket of more lines than the rules allow': {
    exit: 1,
    kinds: LOTTERY,
    story: (s) => remade(s, 0, { count: undefined, lines: Array.from({ length: 11 }, () => ({ main: [1, 2, 3], bonus: [1] })) }),
  },
  'a number picked by hand': {
    exit: 1,
    kinds: ['automatic'],
    story: (s) => remade(s, 0, { ticketNo: automaticNumbers(s.rules).number(s.given[0] + 4) }),
  },
  'another secret of the numbers': { exit: 1, kinds: ['automatic'], story: (s) => s.edit('drawn', () => ({ secret: OTHER_RULES })) },
  'invented prizes': {
    exit: 1,
    kinds: EXTRACTION,
    draw: (d) => (d.prizes['6000'][1][0] = d.prizes['6000'][1][0] === '00000' ? '1' : '00000'),
  },
  'prizes that nobody compares': { exit: 3, kinds: EXTRACTION, draw: (d) => delete d.prizes },
  'a crowded list, drawn against its rules': { exit: 1, kinds: EXTRACTION, story: (s) => crowded(s, 1) },
  'a crowded list, cancelled by its rule': {
    exit: 0,
    kinds: EXTRACTION,
    shape: { entries: 8 },
    story: (s) => {
      crowded(s, 1);
      cancelled(s, { why: 'GAP', by: 'rule', at: s.time + 60 });
    },
  },
  'a crowded list that was not in, cancelled by its rule': {
    exit: 1,
    kinds: EXTRACTION,
    story: (s) => {
      crowded(s, 1);
      s.sign('head of the list', { by: [] });
      cancelled(s, { why: 'GAP', by: 'rule', at: s.time + 60 });
    },
  },
  'a gap that is not there': {
    exit: 1,
    kinds: EXTRACTION,
    story: (s) => {
      s.rules.maxGap = 100_000;
      cancelled(s, { why: 'GAP', by: 'rule', at: inTime(s) });
    },
  },
  'a list taken away with its cancellation': {
    exit: 1,
    story: (s) => cancelled(s, { at: inTime(s) }),
    draw: (d) => delete d.answers[leavesPath],
  },
  'pages that are not there with the seal': { exit: 1, draw: (d) => (evidenceOf(d).pages = 0) },
  'a receipt key of small order': { exit: 1, story: (s) => (s.rules.receiptKey = SMALL_ORDER) },
  'leaves that are withheld': { exit: 1, draw: (d) => delete d.answers[leavesPath] },
  'a receipt of another draw': { exit: 1, draw: (d) => (d.receipts[0].draw = 'draw_other') },
  'a receipt on a fork': { exit: 1, draw: (d) => (d.receipts[0].head.root = OTHER_RULES) },
  "a commitment under a friend's tag": { exit: 1, story: (s) => swapTag(s) },
  'two tags for one person': {
    exit: 1,
    story: (s) =>
      (s.receipts = [remade(s, 0, { who: 'one@example.com' }), remade(s, 1, { who: 'one@example.com', tagKey: s.dice.bytes(32) })]),
  },
  'a late entry left out': { exit: 1, story: (s) => (s.records = s.records.filter((record) => record !== s.receipts[0])) },
  'terminal codes in a reason': { exit: 0, story: (s) => cancelled(s, { at: inTime(s), reason: '\u001b[2J<script>' }) },
  'opened by another round': {
    exit: 1,
    kinds: ['automatic'],
    story: (s) => s.edit('drawn', () => ({ opened: CHAIN.sign(firstRound(CHAIN.chain, 0) + 5) })),
  },
  'one person twice in a consumer draw': {
    exit: 1,
    kinds: ['draw'],
    story: (s) => [0, 1].forEach((place) => remade(s, place, { who: 'one@example.com', tagKey: s.records[0].tagKey, status: 0 })),
  },
  'more than the capacity': { exit: 1, kinds: ['draw', 'lottery'], story: (s) => (s.rules.capacity = active(s).length - 1) },
  'a number outside of the campaign': {
    exit: 1,
    kinds: ['campaign', 'automatic', 'extraction'],
    story: (s) => remade(s, 0, { ticketNo: 4_000_000_000 }),
  },
  'prizes entered by one': { exit: 1, kinds: EXTRACTION, story: (s) => s.edit('drawn', () => ({ by: ['op_1', 'op_1'] })) },
  'an answer without its result': { exit: 1, draw: (d) => delete evidenceOf(d).result },
  'a round that is shown and does not decide': {
    exit: 1,
    kinds: ['draw', 'lottery', 'campaign', 'automatic'],
    story: (s) => s.drop('drawn', 'settle', 'end'),
    draw: (d) => evidenceOf(d).beacon.round++,
  },
  'tiers of a draw without a lottery': { exit: 1, kinds: PLACES, draw: (d) => (evidenceOf(d).tiers = []) },
};

/** Leaves a record its commitment, and puts it under another person's tag. */
function swapTag(story) {
  const [mine] = story.records;
  const friend = story.records.find(({ who }) => who !== mine.who);
  const leaf = leafOf(DRAW, friend.tag, mine.ticketNo, mine.count, mine.commit, mine.status);
  story.records[0] = { ...mine, tag: friend.tag, leaf };
  story.receipts = [mine];
}
