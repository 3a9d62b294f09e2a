/** The part that the witnesses decide: the list, the cancellation, and what stands behind the result. */

import { decide, judgeCancel, nameOf } from './decide.js';
import { tooCrowded } from './extraction.js';
import { settleOf } from './lottery.js';
import { checkTail } from './places.js';
import { DAY } from './times.js';

/** Everything that hangs on the witnesses; run again for those whom the reader knows, it has to come out the same. */
export function judge(context, times, found) {
  const { history, rules, list } = context;
  const judged = { ...context, times, found };
  let decided = null;
  if (history.cancel !== null) decided = judgeCancel(history, judged, () => tooCrowded(rules, list));
  else if (history.seal !== null) {
    decided = decide(history, history.rounds, judged);
    afterDecision(decided, judged);
  }
  const settle = settleOf(context.read, history, rules.draw);
  checkTail({ ...judged, settle });
  return decided;
}

function afterDecision(decided, { history, times, found }) {
  const c = decided.candidate;
  if (decided.status === 'open') {
    if (history.drawn !== null) found.fail('list', 'drawn-but-not-in', nameOf(c));
    else found.wait('list', 'not-in-yet', nameOf(c));
  } else if (decided.status === 'decided') {
    found.ok('list', 'sealed-in-time', { ...nameOf(c), deadline: c.deadline, since: times.since(history.seal.index) ?? null });
    if (history.drawn === null) {
      const newest = times.newest();
      if (newest !== undefined && newest > c.time + DAY) found.but('beacon', 'not-drawn-a-day-later', nameOf(c));
      else found.wait('beacon', 'not-drawn-yet', nameOf(c));
    } else if (!times.have(history.drawn.index)) found.wait('result', 'drawn-not-witnessed');
  }
}
