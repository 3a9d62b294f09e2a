/** The worker of the page of a draw: it asks the server for the evidence and checks it, and keeps what was answered. */

import { check } from '../page/check.js';

let kept = null;

self.onmessage = async ({ data: { id, job } }) => {
  try {
    if (job === 'save') {
      self.postMessage({ id, answer: new Blob([JSON.stringify(kept)], { type: 'application/json' }) });
      return;
    }
    // A list of megabytes would hold the page up while it is handed over.
    const { bundle, ...answer } = await check({ ...job, pace: async () => {} });
    kept = bundle ?? null;
    self.postMessage({ id, answer: { ...answer, bundle: kept !== null } });
  } catch (fault) {
    self.postMessage({ id, fault: String(fault) });
  }
};
