import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, judgeCancel } from '../verifier/decide.js';
import { Times } from '../verifier/deadlines.js';
import { Findings } from '../verifier/findings.js';
import { random } from './random.js';

/*
 * The operator shows two forms of one register, and honest witnesses sign what they are shown but never go back: whoever signed one form beyond
 * the fork never signs the other. Whatever is shown when, the two forms never both end in a result that somebody could have chosen between.
 */

const chain = { genesis: 0, period: 1, hash: 'own', key: null };
const GAP = 2;
const MARGIN = 3;
const PLANNED = 21;

const rules = (from) => ({
  live: true,
  byExtraction: false,
  chain,
  round: PLANNED,
  margin: MARGIN,
  gap: GAP,
  from,
  document: { beacon: {} },
});
const asked = { prizes: {}, signatures: {} };

/** Entries behind the announcement: a list, later rounds, a cancellation or a result. */
function entriesOf(dice, list) {
  const entries = [{ t: 'seal', list }];
  for (let more = dice.below(3); more > 0; more--)
    entries.push({ t: 'round', round: PLANNED + 10 * (entries.length + dice.below(2)), why: 'LATE' });
  if (dice.below(2)) entries.push({ t: 'cancel', why: 'ASKED', reason: '', by: 'rule' });
  else entries.push({ t: 'drawn' });
  return entries;
}

/** Each witness signs ever larger heads at ever later times; of two forms only the first that it sees beyond the fork. */
function signing(dice, forms, common, witnesses) {
  const seen = forms.map(() => new Map());
  for (let w = 0; w < witnesses; w++) {
    let form = null;
    let size = 0;
    forms.forEach((_, f) => seen[f].set(`w${w}`, []));
    for (let time = dice.below(12); time < 70; time += 1 + dice.below(14)) {
      const shown = form ?? dice.below(2);
      const next = size + dice.below(forms[shown].length + 1 - size);
      size = next;
      if (size > common) form = shown;
      const head = { size, time };
      if (size > common) seen[shown].get(`w${w}`).push(head);
      else forms.forEach((_, f) => seen[f].get(`w${w}`).push(head));
    }
  }
  return seen;
}

/** The verdict on a form: null where it is not final for a reader. */
function outcome(form, times) {
  const entries = form.map((value, index) => ({ index, value }));
  const of = (kind) => entries.find(({ value }) => value.t === kind) ?? null;
  const history = {
    seal: of('seal'),
    cancel: of('cancel'),
    drawn: of('drawn'),
    rounds: entries.filter(({ value }) => value.t === 'round'),
  };
  if (history.seal === null || (history.drawn === null && history.cancel === null)) return null;
  const found = new Findings();
  const context = { rules: rules(0), chains: new Map(), times, found, asked };
  let result;
  if (history.cancel) {
    judgeCancel(history, context, () => false);
    result = 'cancelled';
  } else {
    const decided = decide(history, history.rounds, context);
    if (decided.status !== 'decided' || !times.have(history.drawn.index)) return null;
    result = `${history.seal.value.list} ${decided.candidate.round}`;
  }
  return found.has('fail') || found.has('wait') ? null : result;
}

function histories(count, quorumOf) {
  const dice = random(42);
  const ends = { both: 0, one: 0, none: 0, broken: 0 };
  for (let turn = 0; turn < count; turn++) {
    const witnesses = 1 + dice.below(4);
    const one = [{ t: 'draw' }, ...entriesOf(dice, 'A')];
    const sameList = dice.below(2);
    const common = sameList ? 1 + dice.below(one.length) : 1;
    const two = [...one.slice(0, common), ...entriesOf(dice, 'B').slice(common - 1)];
    const seen = signing(dice, [one, two], common, witnesses);
    const ended = [one, two].map((form, f) =>
      outcome(form, new Times({ cosigned: seen[f], stamped: new Map(), quorum: quorumOf(witnesses), stamps: 0, gap: GAP })),
    );
    const final = ended.filter((end) => end !== null);
    ends[final.length === 2 ? 'both' : final.length === 1 ? 'one' : 'none']++;
    if (final.length === 2 && final[0] !== final[1]) ends.broken++;
  }
  return ends;
}

test('with a majority of witnesses two forms of a register never end in two results', () => {
  const ends = histories(20_000, (n) => Math.floor(n / 2) + 1);
  assert.equal(ends.broken, 0, JSON.stringify(ends));
  assert.ok(ends.one > 500, JSON.stringify(ends));
});

test('without a majority they do, so the histories are hard enough', () => {
  assert.ok(histories(20_000, () => 1).broken > 0);
});
