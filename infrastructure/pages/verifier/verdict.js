/** The sum of all findings: PROVEN, HOLDS BUT, or FAILS, and by whose word. */

import { Findings } from './findings.js';
import { judge } from './judge.js';

export const EXIT = { PROVEN: 0, FAILS: 1, BUT: 3 };

/** The extent to which others than the operator bear out a statement. */
function levelOf({ rules, times }, known, index) {
  if (index === null || index === undefined) return null;
  if (rules.quorum > 0) {
    const names = rules.witnesses
      .filter(({ name }) => (times.cosigned.get(name) ?? []).some(({ size }) => size > index))
      .map(({ name }) => name);
    return { by: 'witnesses', of: rules.witnesses.length, quorum: rules.quorum, names, known: names.filter((name) => known.has(name)) };
  }
  const stampers = [...times.stamped].filter(([, heads]) => heads.some(({ size }) => size > index)).map(([stamper]) => stamper);
  return stampers.length > 0 ? { by: 'stampers', stampers } : { by: 'operator' };
}

export function verdictOf(context) {
  const { found, facts, asked, rules, times, history } = context;
  const report = { draw: context.draw, findings: found.all, facts, levels: {} };
  if (rules && times && history) {
    const trusted = new Set(asked.trust?.witnesses ?? []);
    const known = new Set(rules.witnesses.filter(({ text }) => trusted.has(text)).map(({ name }) => name));
    rest(context, known);
    report.levels = {
      list: levelOf(context, known, history.seal?.index),
      cancellation: levelOf(context, known, history.cancel?.index),
      result: levelOf(context, known, history.drawn?.index),
    };
  }
  const fails = found.has('fail');
  const open = found.has('but') || found.has('wait');
  report.verdict = fails ? 'FAILS' : open ? 'BUT' : 'PROVEN';
  report.exit = EXIT[report.verdict];
  return report;
}

/** Statements proven only if the reader knows the log and enough of the witnesses. */
function rest(context, known) {
  const { found, asked, rules, times, history } = context;
  if (!(asked.trust?.logs ?? []).includes(rules.log.text)) found.but('list', 'log-unknown', { log: rules.log.text });
  if (rules.quorum === 0) {
    found.but('list', rules.stamps > 0 ? 'stamped-only' : 'own-word');
    return;
  }
  const missing = rules.stampers.length > 0 && !enoughStamps(context);
  if (missing) found.but('list', 'stamps-missing', { stamps: rules.stamps });
  // A failed part may be unreadable, and fails no matter who signed it.
  if (found.has('fail')) return;
  const all = new Findings();
  const some = new Findings();
  const a = judge(context, times, all);
  const b = judge(context, times.only(known), some);
  const same = all.outcome() === some.outcome() && a?.status === b?.status && a?.candidate?.entry === b?.candidate?.entry;
  if (!same) found.but('list', 'witnesses-unknown', { known: known.size, of: rules.witnesses.length, quorum: rules.quorum });
  else if (history.seal === null && history.cancel === null && known.size < rules.quorum)
    found.but('list', 'witnesses-unknown', { known: known.size, of: rules.witnesses.length, quorum: rules.quorum });
}

/** Whether the stamps that the rules promise are there: over the seal, as soon as there is one. */
function enoughStamps({ times, rules, history }) {
  const entry = history.seal ?? history.announcement;
  return [...times.stamped.values()].filter((heads) => heads.some(({ size }) => size > entry.index)).length >= rules.stamps;
}
