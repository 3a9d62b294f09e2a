/** What went wrong, in words that say what to do. */

import { Refusal, Unreachable } from './api.js';

export function faultText(fault, texts) {
  if (fault instanceof Unreachable) return texts.faults.unreachable;
  if (!(fault instanceof Refusal)) throw fault;
  const words = { 401: texts.faults.signedOut, 403: texts.faults.notAllowed, 404: texts.faults.gone, 429: texts.faults.busy, 503: texts.faults.busy };
  const said = words[fault.status] ?? (fault.status >= 500 ? texts.faults.failed : '');
  return [said, fault.message].filter((part) => part !== '').join(' ');
}
