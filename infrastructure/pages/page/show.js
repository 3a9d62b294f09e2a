/** The page's view of an answer. Everything that was read stands there as text, never as markup. */

import { STEPS } from '../verifier/findings.js';
import { clean, filled, languages, names, saying } from './texts/index.js';

const WORST = ['fail', 'but', 'wait', 'ok', 'note'];

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element[name] = value;
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const put = (id, ...children) => document.getElementById(id).replaceChildren(...children.filter((child) => child !== null));

export function show(state, acts) {
  const { texts, answer, busy } = state;
  document.documentElement.lang = state.language;
  document.title = texts.page.title;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts.page[element.dataset.text];
  const options = Object.keys(languages).map((one) => el('option', { value: one, selected: one === state.language }, names[one]));
  put('language', ...options);
  document.getElementById('language').setAttribute('aria-label', texts.page.language);
  document.getElementById('working').textContent = busy ? texts.page.checking : '';
  put('given', ...given(state, answer));
  document.getElementById('insecure').hidden = Boolean(globalThis.crypto?.subtle);
  const view = busy ? null : answer?.view;
  document.getElementById('outcome').hidden = !answer || busy;
  put('outcome', ...(answer && !busy ? (view ? outcome(view, answer, texts, acts) : [problem(answer, texts)]) : []));
}

function given({ items, texts }, answer) {
  const kinds = answer?.given ?? [];
  if (items.length === 0) return [];
  const lines = items.map(({ name }, i) => el('li', {}, [name, texts.page[kinds[i]?.kind] ?? ''].filter(Boolean).join(': ')));
  return [el('h2', {}, texts.page.given), el('ul', {}, ...lines)];
}

export function problem({ problem: code, what }, texts) {
  return el('p', { class: 'problem', role: 'alert' }, texts.page[code] + (what ? `: ${clean(what)}` : ''));
}

function outcome(view, answer, texts, acts) {
  return [
    ...verdict(view, texts),
    drawChoice(view, answer, texts, acts),
    receiptPart(view, texts),
    facts(view, texts),
    sentences(view, texts),
    levels(view, texts),
    remains(texts),
    view.head ? el('p', { class: 'quiet' }, texts.page.remembered) : null,
    answer.bundle ? el('button', { type: 'button', onclick: acts.saveBundle }, texts.page.save) : null,
  ].filter((part) => part !== null);
}

/** The verdict, and what keeps it from being better. */
export function verdict(view, texts) {
  const open = view.findings.filter(({ level }) => (view.verdict === 'FAILS' ? level === 'fail' : level === 'but' || level === 'wait'));
  return [
    el(
      'div',
      { class: `verdict ${view.verdict}`, role: 'status' },
      el('h2', {}, texts.verdicts[view.verdict]),
      el('p', {}, filled(texts.explained[view.verdict], { count: open.length })),
      open.length > 0 ? el('ul', {}, ...open.map((finding) => el('li', {}, saying(texts, finding)))) : null,
    ),
  ];
}

/** The five sentences, each of which opens into its checks. */
export function sentences(view, texts) {
  return el('div', { class: 'sentences' }, ...STEPS.filter((step) => step !== 'receipt').map((step) => sentence(step, view, texts)));
}

/** The list of what no check can tell. */
export function remains(texts) {
  return el('section', {}, el('h2', {}, texts.page.trustTitle), el('ul', {}, ...texts.remains.map((text) => el('li', {}, text))));
}

function drawChoice(view, { draws }, texts, acts) {
  if (draws.length < 2) return null;
  const options = draws.map((draw) => el('option', { value: draw, selected: draw === view.draw }, clean(draw)));
  return el('label', {}, `${texts.page.draw} `, el('select', { onchange: ({ target }) => acts.chooseDraw(target.value) }, ...options));
}

function of(view, step) {
  return view.findings.filter((finding) => finding.step === step);
}

function worst(findings) {
  return WORST.find((level) => findings.some((finding) => finding.level === level)) ?? 'none';
}

const shownAs = (level) => (level === 'note' ? 'ok' : level);

function mark(level, texts) {
  return el('span', { class: `mark ${level}` }, texts.marks[level]);
}

function sentence(step, view, texts) {
  const findings = of(view, step);
  const shown = shownAs(worst(findings));
  return el(
    'details',
    { class: shown, 'data-step': step },
    el('summary', {}, el('span', { class: 'says' }, texts.sentences[step]), mark(shown, texts)),
    el('ul', { class: 'checks' }, ...findings.map((finding) => line(finding, texts))),
  );
}

function line(finding, texts) {
  const { computed, published } = finding.values;
  const both = computed !== undefined && published !== undefined;
  const pair = both
    ? el(
        'dl',
        {},
        el('dt', {}, texts.page.computed),
        el('dd', {}, clean(computed)),
        el('dt', {}, texts.page.published),
        el('dd', {}, clean(published)),
      )
    : null;
  const proof = finding.values.note ? el('pre', { tabindex: '0' }, finding.values.note) : null;
  return el(
    'li',
    { 'data-code': finding.code, class: finding.level },
    mark(finding.level, texts),
    ` ${saying(texts, finding)}`,
    pair,
    proof,
  );
}

export function receiptPart(view, texts) {
  const findings = of(view, 'receipt');
  const numbers = [...new Set(findings.map(({ values }) => values.n))];
  const parts = numbers.map((n) => {
    const own = findings.filter(({ values }) => values.n === n);
    return el(
      'div',
      {},
      numbers.length > 1 ? el('h3', {}, filled(texts.page.receiptNumber, { n })) : null,
      el('ul', { class: 'checks' }, ...own.filter(({ level }) => level !== 'ok').map((finding) => line(finding, texts))),
      el(
        'details',
        {},
        el('summary', {}, texts.sentences.receipt, ' ', mark(shownAs(worst(own)), texts)),
        el('ul', { class: 'checks' }, ...own.map((finding) => line(finding, texts))),
      ),
    );
  });
  return el(
    'section',
    { id: 'receipt' },
    el('h2', {}, texts.page.receiptTitle),
    ...(parts.length > 0 ? parts : [el('p', {}, texts.page.noReceipt)]),
  );
}

function facts({ draw, facts: known }, texts) {
  const words = texts.facts;
  const about = known.about ?? {};
  const rows = [
    [words.draw, draw],
    [words.name, about.name],
    [words.organiser, about.organiser?.name],
    [words.prize, about.prize],
    [words.terms, about.terms && `${about.terms.url} ${about.terms.sha256}`],
    [words.replaces, about.replaces],
    [words.kind, known.kind && (words[known.kind] ?? words.draw)],
    [words.mode, known.mode && words[known.mode]],
    [words.drawAt, known.drawAt],
    [words.entries, known.entries],
    [words.cancelled, known.cancelled],
    [words.numbers, known.numbers?.main.join(' ')],
    [words.bonus, known.numbers?.bonus?.join(' ')],
  ].filter(([, value]) => value !== undefined && value !== null);
  const pairs = rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, clean(value))]);
  const winners = (known.winners ?? []).map(({ rank, leaf, number }) =>
    el('li', {}, filled(words.holder, { place: rank + 1, leaf: number ? `${number.series}/${number.order_number}` : leaf })),
  );
  const tiers = (known.tiers ?? []).map(({ name, winners: count, amountCents }) =>
    el('li', {}, filled(words.tier, { name, winners: count, amount: amountCents })),
  );
  return el(
    'section',
    {},
    el('h2', {}, texts.page.draws),
    el('dl', { class: 'facts' }, ...pairs),
    winners.length > 0 ? el('h3', {}, words.winners) : null,
    winners.length > 0 ? el('ul', { class: 'codes' }, ...winners) : null,
    tiers.length > 0 ? el('h3', {}, words.tiers) : null,
    tiers.length > 0 ? el('ul', {}, ...tiers) : null,
  );
}

export function levels({ levels: borne }, texts) {
  const rows = Object.entries(borne).filter(([, level]) => level);
  if (rows.length === 0) return null;
  const words = rows.map(([what, level]) => {
    const names = level.names ?? [];
    const by = level.by === 'witnesses' && names.length === 0 ? 'nobody' : level.by;
    const told = { ...level, names: names.join(', '), count: names.length, known: level.known?.length ?? 0 };
    return el('li', {}, `${texts.level[what]}: ${filled(texts.level[by], told)}`);
  });
  return el('section', {}, el('h2', {}, texts.page.levels), el('ul', {}, ...words));
}
