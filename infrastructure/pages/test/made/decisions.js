/** Faults of what decides a draw: its register, what the witnesses signed and when, later rounds and cancellations. */

import { cancelled, checkpointOf, DAY, dead, evidenceOf, later, notHeld, OTHER_RULES, outage, pageOf, postponed } from './acts.js';
import { CHAIN, DRAW, FALLBACK, logOf, T0 } from './world.js';

const BEACON = ['draw', 'lottery', 'campaign', 'automatic'];
const PLACES = ['draw', 'campaign', 'automatic', 'extraction'];
const EXTRACTION = ['extraction'];
const inTime = (story) => story.time - story.margin;
const own = (name, entry) => ({ name, own: () => entry });

export const DECISIONS = {
  'a free member in the seal': { exit: 0, story: (s) => s.edit('seal', () => ({ at: '2025-03-02T12:00:04Z' })) },
  'cancelled after the result': { exit: 1, story: (s) => cancelled(s, { at: s.time + 60 }) },
  'cancelled in the second of its deadline': { exit: 0, story: (s) => cancelled(s, { at: inTime(s) }) },
  'cancelled a second late': { exit: 1, story: (s) => cancelled(s, { at: inTime(s) + 1 }) },
  'another list behind the seal': { exit: 1, story: (s) => s.after('head of the list', { ...s.steps[s.at('seal')], name: 'second seal' }) },
  'a list that was fixed after the round': { exit: 1, story: (s) => s.sign('head of the list', { at: s.time + 5 }) },
  'a list in the second of its deadline': { exit: 0, story: (s) => s.sign('head of the list', { at: s.deadline }) },
  'a list a second late': { exit: 1, story: (s) => s.sign('head of the list', { at: s.deadline + 1 }) },
  'LATE behind a list that was in, drawn by it': { exit: 1, story: (s) => postponed(s, 'LATE') },
  'LATE behind a list that was in, which decides': {
    exit: 3,
    story: (s) => {
      postponed(s, 'LATE');
      s.deciding = null;
    },
  },
  'an honest outage over the round': { exit: 3, story: (s) => outage(s) },
  'an outage that nobody proves': { exit: 1, story: (s) => outage(s, { proven: false }) },
  'a list shown between its deadline and the gap': {
    exit: 1,
    mode: 'live',
    story: (s) => {
      s.sign('head of the list', { at: s.deadline + 5 });
      postponed(s, 'LATE');
    },
  },
  'UNPROVEN in a live draw': {
    exit: 1,
    mode: 'live',
    story: (s) => {
      s.sign('head of the list', { by: [] });
      postponed(s, 'UNPROVEN');
    },
  },
  'LATE feigned, cancelled in time for the later round': {
    exit: 1,
    story: (s) => {
      postponed(s, 'LATE');
      cancelled(s, { at: s.time + 60 });
    },
  },
  'a fork behind the result that is not witnessed': {
    exit: 3,
    story: (s) => s.sign('head of the result', { by: [] }).sign('newest head', { by: [] }),
  },
  'a reader who knows no key': { exit: 3, draw: (d) => (d.trust = null) },
  'signatures of today under a draw of long ago': {
    exit: 1,
    story: (s) =>
      ['head of the announcement', 'head of the list', 'head of the result'].forEach((name) => s.sign(name, { at: s.time + 400 * DAY })),
  },
  'a chain that nobody knows': { exit: 1, kinds: BEACON, mode: 'live', draw: (d) => (d.chain = []) },
  'a chain that nobody knows, in test': { exit: 3, kinds: BEACON, mode: 'test', draw: (d) => (d.chain = []) },
  'a contest that was not held': { exit: 3, kinds: EXTRACTION, story: (s) => notHeld(s) },
  'a contest that was held, as its reader knows': {
    exit: 1,
    kinds: EXTRACTION,
    story: (s) => notHeld(s),
    draw: (d) => (d.prizes['6000'] = ['2025-03-05', ['00001', '00002', '00003', '00004', '00005']]),
  },
  'a contest on a date of its own': {
    exit: 1,
    kinds: EXTRACTION,
    story: (s) => notHeld(s, later(s, { contest: '6002', date: '2025-03-08' })),
  },
  'a beacon that died, and the fallback of the rules': { exit: 3, kinds: BEACON, story: (s) => dead(s) },
  'a beacon called dead after 6 days': { exit: 1, kinds: BEACON, story: (s) => dead(s, { days: 6 }) },
  'a beacon called dead, and a chain that the rules do not name': {
    exit: 1,
    kinds: BEACON,
    story: (s) => dead(s, { named: CHAIN }),
  },
  'a beacon called dead, whose signature its reader has': {
    exit: 1,
    kinds: BEACON,
    story: (s) => dead(s),
    draw: (d) => {
      const { round } = evidenceOf(d).rules.document.beacon;
      d.signatures = { [round]: [CHAIN.sign(round), null] };
    },
  },
  'a beacon called dead by an entry that nobody saw': {
    exit: 1,
    kinds: BEACON,
    story: (s) => {
      dead(s);
      ['head of the round', 'head of the result', 'newest head'].forEach((name) => s.sign(name, { by: [] }));
    },
  },
  'a beacon called dead by an entry that nobody saw yet': {
    exit: 3,
    kinds: BEACON,
    story: (s) => {
      dead(s);
      s.drop('drawn', 'settle', 'end');
      ['head of the round', 'head of the result', 'newest head'].forEach((name) => s.sign(name, { by: [] }));
    },
    draw: (d) => delete d.prizes,
  },
  "the fallback's result seen, then cancelled": {
    exit: 1,
    kinds: BEACON,
    story: (s) => {
      dead(s);
      cancelled(s, { why: 'BEACON_DEAD', at: s.time + 9 * DAY });
    },
  },
  'cancelled since the beacon was dead': {
    exit: 3,
    kinds: BEACON,
    story: (s) => cancelled(s, { why: 'BEACON_DEAD', at: s.time + 8 * DAY }),
  },
  'NOT_HELD in a draw by the beacon': {
    exit: 1,
    kinds: BEACON,
    story: (s) => s.before('drawn', own('round', { t: 'round', round: 9, why: 'NOT_HELD' })),
  },
  'another list under the id': { exit: 1, story: (s) => s.before('drawn', { name: 'twin', entry: () => twin(s, 'seal') }) },
  'the id announced again before the end': { exit: 1, story: (s) => s.before('drawn', { name: 'twin', entry: () => twin(s, 'draw') }) },
  'the id announced again behind the end': { exit: 0, story: (s) => s.after('end', { name: 'twin', entry: () => twin(s, 'draw') }) },
  'drawn behind a cancellation': {
    exit: 1,
    story: (s) => s.before('drawn', own('cancel early', { t: 'cancel', why: 'ASKED', reason: '', by: 'rule' })),
  },
  'a quorum that is no majority': { exit: 1, shape: { witnessCount: 2, quorum: 1 } },
  'one of two that have to sign cheats': {
    exit: 1,
    shape: { witnessCount: 4, quorum: 3 },
    story: (s) => s.sign('head of the list', { by: [0, 1] }),
  },
  'another list on a fork, and a head of the true log': {
    exit: 1,
    story: (s) => s.records.pop(),
    other: {},
    draw: (d, _, other) => (d.heads = [checkpointOf(other)]),
  },
  'a head over entries that are never shown': {
    exit: 1,
    shape: { foreign: 5 },
    draw: (d) => pageOf(d, 0).entries.splice(-8),
  },
  'decided, and not drawn a day later': {
    exit: 3,
    story: (s) => s.drop('drawn', 'settle', 'end').sign('newest head', { at: s.time + 2 * DAY }),
    draw: (d) => delete d.prizes,
  },
  'a foreign frontier': { exit: 1, draw: (d) => pageOf(d, 0).frontier.push(OTHER_RULES) },
  'a checkpoint that is older than a kept head': {
    exit: 3,
    other: { story: (s) => s.after('newest head', { foreign: 3 }, { name: 'further head', head: s.time + 999 }) },
    draw: (d, _, other) => (d.heads = [checkpointOf(other)]),
  },
  'a test draw in the live register': {
    exit: 1,
    mode: 'test',
    story: (s) => (s.rules.register.log = logOf('live')),
  },
  'cancelled on a fork without the seal': {
    exit: 3,
    story: (s) => {
      s.drop('seal', 'close', 'head of the list');
      cancelled(s, { at: s.time + 60 });
      s.sign('head of the result', { by: [] }).sign('newest head', { by: [] });
    },
  },
  'cancelled on a fork without the seal, and a head of the true log': {
    exit: 1,
    story: (s) => {
      s.drop('seal', 'close', 'head of the list');
      cancelled(s, { at: s.time + 60 });
      s.sign('head of the result', { by: [] }).sign('newest head', { by: [] });
    },
    other: {},
    draw: (d, _, other) => (d.heads = [evidenceOf(other).register.heads[1]]),
  },
  'stamps promised beside witnesses, and missing': {
    exit: 3,
    story: (s) => Object.assign(s.rules.register, { stampers: [OTHER_RULES], stamps: 1 }),
  },
  'no witnesses': { exit: 3, shape: { witnessCount: 0 } },
  'an entry of an unknown kind': { exit: 3, story: (s) => s.before('drawn', own('new', { t: 'new' })) },
  'an unknown kind of entry that names no rules': {
    exit: 3,
    story: (s) => s.before('drawn', { name: 'new', entry: () => ({ t: 'new', draw: DRAW }) }),
  },
  'an entry that is not canonical': { exit: 1, story: (s) => s.before('drawn', { name: 'loose', raw: () => '{"t": "x"}' }) },
  'an entry with a name twice': { exit: 1, story: (s) => s.before('drawn', { name: 'loose', raw: () => '{"t":"x","t":"x"}' }) },
  'an entry that is too long': { exit: 1, story: (s) => s.before('drawn', { name: 'long', entry: () => ({ t: 'x'.repeat(1024) }) }) },
  'drawn twice': { exit: 1, story: (s) => s.after('drawn', { ...s.steps[s.at('drawn')], name: 'again' }) },
  'announced after the opening': { exit: 3, story: (s) => s.sign('head of the announcement', { at: T0 + 3600 }) },
  'announced with two numbers': { exit: 1, story: (s) => s.before('seal', { name: 'more', own: () => ({ ...again(s), no: 2 }) }) },
  'announced with another time': { exit: 1, story: (s) => s.edit('draw', () => ({ due: '2025-03-09T00:00:00Z' })) },
  'drawn by another round': {
    exit: 1,
    kinds: BEACON,
    story: (s) => s.edit('drawn', ({ round }) => ({ round: round + 1, signature: CHAIN.sign(round + 1) })),
  },
  'a signature of another chain': {
    exit: 1,
    kinds: BEACON,
    story: (s) => s.edit('drawn', ({ round }) => ({ signature: FALLBACK.sign(round) })),
  },
  'a draw that is not yet over': { exit: 0, story: (s) => s.drop('end', 'settle'), kinds: PLACES },
};

const again = (story) => story.steps[story.at('draw')].own();
const twin = (story, name) => ({ ...story.steps[story.at(name)].own(), draw: DRAW, rules: OTHER_RULES });
