/** The page: what is put in goes to a worker, what comes back is shown. The same script is the worker's. */

import { check } from './check.js';
import { receiptInLink } from './link.js';
import { show } from './show.js';
import { languages, pickLanguage } from './texts/index.js';
import { remember, remembered } from './memory.js';

const own = typeof document === 'undefined' ? null : document.currentScript;

function serve() {
  self.onmessage = async ({ data: { id, job } }) => {
    try {
      self.postMessage({ id, answer: await check({ ...job, pace: async () => {} }) });
    } catch (fault) {
      self.postMessage({ id, fault: String(fault) });
    }
  };
}

/** Checks in a worker, so that the page answers while it works; in the page itself where there can be none. */
function checker(script) {
  const waiting = new Map();
  let worker = null;
  try {
    worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  } catch {
    worker = null;
  }
  const here = (job) => check({ ...job, pace: () => new Promise((done) => setTimeout(done)) });
  if (worker === null) return here;
  worker.onmessage = ({ data: { id, answer, fault } }) => {
    const { done, refuse } = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) done(answer);
    else refuse(new Error(fault));
  };
  let ids = 0;
  let broken = false;
  worker.onerror = () => {
    broken = true;
    for (const { job, done, refuse } of waiting.values()) here(job).then(done, refuse);
    waiting.clear();
  };
  return (job) =>
    broken
      ? here(job)
      : new Promise((done, refuse) => {
          waiting.set(++ids, { job, done, refuse });
          worker.postMessage({ id: ids, job });
        });
}

function start() {
  const run = checker(own.textContent);
  const state = { items: [], language: pickLanguage(navigator.languages), draw: null, answer: null, busy: false, turn: 0 };
  const $ = (id) => document.getElementById(id);
  const render = () => show({ ...state, texts: languages[state.language] }, { chooseDraw, saveBundle });

  async function go() {
    const turn = ++state.turn;
    state.busy = true;
    render();
    const base = $('base').value.trim();
    const server = base === '' ? null : { base, draw: $('draw').value.trim() };
    const typed = { rules: $('rules').value, chain: $('chain').value, prizes: $('prizes').value, signature: $('signature').value };
    const job = { items: state.items, typed, server, draw: state.draw, remembered: remembered(), now: Math.floor(Date.now() / 1000) };
    let answer;
    try {
      answer = await run(job);
    } catch (fault) {
      answer = { given: [], problem: 'failed', what: fault.message };
    }
    // A reader who put in more meanwhile waits for that.
    if (turn !== state.turn) return;
    Object.assign(state, { answer, busy: false });
    if (answer.view?.head) remember(answer.view.head);
    render();
    $('outcome').focus();
  }

  function put(items) {
    state.items.push(...items);
    if (items.length > 0) go();
  }

  function chooseDraw(draw) {
    state.draw = draw;
    go();
  }

  function saveBundle() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(state.answer.bundle)], { type: 'application/json' }));
    link.download = `${state.answer.view.draw}.bundle.json`;
    link.click();
  }

  $('language').onchange = ({ target }) => {
    state.language = target.value;
    render();
  };
  $('files').onchange = ({ target }) => {
    put([...target.files].map((blob) => ({ name: blob.name, blob })));
    target.value = '';
  };
  $('form').onsubmit = (event) => {
    event.preventDefault();
    const text = $('text').value;
    $('text').value = '';
    if (text.trim() !== '') state.items.push({ name: '', text });
    go();
  };
  $('forget').onclick = () => {
    Object.assign(state, { items: [], answer: null, draw: null, turn: state.turn + 1, busy: false });
    render();
  };
  document.ondragover = (event) => event.preventDefault();
  document.ondrop = (event) => {
    event.preventDefault();
    put([...event.dataTransfer.files].map((blob) => ({ name: blob.name, blob })));
  };
  const fromLink = receiptInLink(location.hash);
  if (fromLink !== null) state.items.push({ name: '#', text: fromLink });
  render();
  if (fromLink !== null) go();
}

if (own === null) serve();
else if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
