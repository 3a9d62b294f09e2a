/** The page of a draw: the countdown, the reader's receipt, and the check of everything in a worker. */

import { remember, remembered } from '../page/memory.js';
import { el, levels, problem, receiptPart, remains, sentences, verdict } from '../page/show.js';
import { linkIn, receiptInLink } from '../page/link.js';
import { earlierPart } from './earlier.js';
import { live } from './live.js';
import { pathPicture } from './pictures.js';
import { sharePart } from './share.js';

const TYPED = { rules: 'rulesHash', chain: 'chain', prizes: 'prizes', signature: 'signature' };
const $ = (id) => document.getElementById(id);

/** Runs jobs in the worker, which is not loaded before the first one. */
function jobs(address) {
  const waiting = new Map();
  let worker = null;
  let ids = 0;
  return (job) =>
    new Promise((done, refuse) => {
      if (worker === null) {
        worker = new Worker(address);
        worker.onmessage = ({ data: { id, answer, fault } }) => {
          const held = waiting.get(id);
          waiting.delete(id);
          if (fault === undefined) held.done(answer);
          else held.refuse(new Error(fault));
        };
        worker.onerror = () => {
          for (const held of waiting.values()) held.refuse(new Error('worker'));
          waiting.clear();
          worker = null;
        };
      }
      waiting.set(++ids, { done, refuse });
      worker.postMessage({ id: ids, job });
    });
}

export function start(texts, language) {
  const { draw, kind, worker } = $('draw').dataset;
  const state = { items: [], answer: null, turn: 0 };
  const run = worker === '' ? null : jobs(new URL(worker, location.href));
  live({ root: document, address: location.pathname + location.search, language, moved: () => state.answer !== null && go() });
  keepFragment();
  if (kind === 'lottery') $('facts').append(earlierPart(draw, texts, language));
  $('facts').append(sharePart(texts));
  if (run === null) return;
  mount();

  function mount() {
    $('you').querySelector('.without').replaceWith(
      el(
        'form',
        { id: 'receipts', onsubmit: paste },
        el(
          'p',
          { class: 'drop' },
          el('label', { for: 'files' }, texts.draw.drop),
          el('input', { id: 'files', type: 'file', multiple: true, onchange: choose }),
        ),
        el('label', { for: 'pasted' }, texts.draw.paste),
        el('textarea', { id: 'pasted', rows: '3', spellcheck: 'false', autocomplete: 'off' }),
        el('p', { class: 'acts' }, el('button', { type: 'submit' }, texts.draw.find)),
      ),
      el('div', { id: 'found', tabindex: '-1' }),
    );
    const fields = Object.entries(TYPED).flatMap(([id, text]) => [
      el('label', { for: id }, texts.page[text]),
      el('input', { id, autocomplete: 'off', spellcheck: 'false' }),
    ]);
    $('check').querySelector('.without').replaceWith(
      el('p', {}, texts.draw.intro),
      el('p', { class: 'acts' }, el('button', { type: 'submit', id: 'go', onclick: go }, texts.page.check)),
      el('details', {}, el('summary', {}, texts.page.more), ...fields),
      globalThis.crypto?.subtle ? '' : el('p', { id: 'insecure' }, texts.page.notSecure),
      el('p', { id: 'working', role: 'status' }),
      el('div', { id: 'outcome', tabindex: '-1' }),
    );
    document.ondragover = (event) => event.preventDefault();
    document.ondrop = (event) => {
      event.preventDefault();
      put(event.dataTransfer.files);
    };
    const [link, text] = [linkIn(location.hash), receiptInLink(location.hash)];
    if (link !== null) look({ name: '', link });
    else if (text !== null) look({ name: '', text });
  }

  function paste(event) {
    event.preventDefault();
    const text = $('pasted').value.trim();
    $('pasted').value = '';
    const link = linkIn(text);
    if (link !== null) look({ name: '', link });
    else if (text !== '') look({ name: '', text });
  }

  function choose({ target }) {
    put(target.files);
    target.value = '';
  }

  function put(files) {
    if (files.length > 0) look(...[...files].map((blob) => ({ name: blob.name, blob })));
  }

  function look(...items) {
    state.items.push(...items);
    go($('found'));
  }

  /** Checks everything again, and leads the reader to what was asked for. */
  async function go(focus) {
    const turn = ++state.turn;
    $('working').textContent = texts.page.checking;
    $('found').replaceChildren(el('p', { role: 'status' }, texts.page.checking));
    const typed = Object.fromEntries(Object.keys(TYPED).map((id) => [id, $(id).value]));
    const server = { base: new URL('..', location.href).href, draw };
    const items = await Promise.all(state.items.map(brought));
    const lost = items.includes(null);
    const job = { items: items.filter((item) => item !== null), typed, server, draw, remembered: remembered(), now: Math.floor(Date.now() / 1000) };
    let answer;
    try {
      answer = await run(job);
    } catch (fault) {
      answer = { given: [], problem: 'failed', what: fault.message };
    }
    // A reader who put in more meanwhile waits for that.
    if (turn !== state.turn) return;
    state.answer = answer;
    $('working').textContent = '';
    if (answer.view?.head) remember(answer.view.head);
    show({ ...answer, lost });
    (focus instanceof HTMLElement ? focus : $('outcome')).focus();
  }

  /** The receipt that a link leads to, which has its proof from the seal on; null where it leads to none. */
  async function brought(item) {
    if (item.link === undefined) return item;
    try {
      const address = new URL(`../v1/draws/${draw}/receipts/${encodeURIComponent(item.link)}`, location.href);
      const answer = await fetch(address, { cache: 'no-store', credentials: 'omit' });
      return answer.ok ? { name: '', text: await answer.text() } : null;
    } catch {
      return null;
    }
  }

  function show(answer) {
    const { view } = answer;
    $('found').replaceChildren(...found(answer));
    $('outcome').replaceChildren(
      ...(view
        ? [
            ...verdict(view, texts),
            sentences(view, texts),
            levels(view, texts) ?? '',
            remains(texts),
            view.head ? el('p', { class: 'quiet' }, texts.page.remembered) : '',
            answer.bundle ? el('p', {}, el('button', { type: 'button', id: 'save', onclick: save }, texts.page.save)) : '',
          ]
        : [problem(answer, texts)]),
    );
  }

  function found(answer) {
    const lost = answer.lost ? [el('p', { class: 'problem' }, texts.draw.lost)] : [];
    if (!answer.view) return [...lost, problem(answer, texts)];
    const unknown = answer.given
      .filter(({ kind }) => kind === 'unknown')
      .map(({ name }) => el('p', { class: 'problem' }, `${name} ${texts.page.unknown}`));
    const receipts = receiptPart(answer.view, texts);
    receipts.querySelector('h2').remove();
    const paths = (answer.view.paths ?? []).filter((path) => path?.length > 0).map((path) => pathPicture(path, texts));
    return [...lost, ...unknown, receipts, ...paths];
  }

  async function save() {
    const link = el('a', { href: URL.createObjectURL(await run('save')), download: `${draw}.bundle.json` });
    link.click();
  }
}

/** A receipt stays in the fragment when the reader changes the language. */
function keepFragment() {
  for (const link of document.querySelectorAll('nav a')) {
    link.addEventListener('click', () => {
      link.hash = location.hash;
    });
  }
}
