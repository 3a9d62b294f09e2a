/** The part of a lottery's page that has the numbers of its earlier draws. */

import { el, problem } from '../page/show.js';
import { filled } from '../page/texts/index.js';
import { earlierDraws, oftenIn } from './past.js';
import { oftenPicture } from './pictures.js';

/** Returns the draws behind a word that opens them; they are asked for when it is opened first. */
export function earlierPart(draw, texts, language) {
  const part = el('details', { id: 'earlier' }, el('summary', {}, texts.draw.earlier));
  const get = async (path) => {
    const answer = await fetch(new URL(`..${path}`, location.href), { credentials: 'omit' });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const open = async () => {
    const working = el('p', { role: 'status' }, texts.draw.asking);
    part.append(working);
    try {
      working.replaceWith(...shown(await earlierDraws(get, draw), texts, language));
    } catch (fault) {
      working.replaceWith(problem({ problem: 'failed', what: fault.message }, texts));
    }
  };
  part.addEventListener('toggle', open, { once: true });
  return part;
}

function shown(found, texts, language) {
  if (found === null || found.draws.length === 0) return [el('p', {}, texts.draw.noEarlier)];
  const { from, draws } = found;
  const alike = draws.filter((one) => JSON.stringify(one.from) === JSON.stringify(from));
  const pictures = ['main', 'bonus']
    .filter((which) => from[which] && alike.length > 0)
    .flatMap((which) => often(which, from[which], alike, texts));
  return [table(draws, texts, language), ...pictures];
}

function table(draws, texts, language) {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const words = [texts.facts.drawAt, texts.facts.numbers, texts.facts.bonus].slice(0, draws.some(({ bonus }) => bonus.length > 0) ? 3 : 2);
  const rows = draws.map(({ draw, drawAt, main, bonus }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, el('a', { href: `${encodeURIComponent(draw)}?lang=${language}` }, date.format(new Date(drawAt)))),
      ...[main, bonus].slice(0, words.length - 1).map((numbers) => el('td', {}, numbers.join(' '))),
    ),
  );
  return el('table', {}, el('thead', {}, el('tr', {}, ...words.map((word) => el('th', { scope: 'col' }, word)))), el('tbody', {}, ...rows));
}

function often(which, from, draws, texts) {
  const counted = oftenIn(
    draws.map((one) => one[which]),
    from,
  );
  const { low, high, inside, counts } = counted;
  const says = filled(texts.draw.often, { draws: draws.length, low, high, inside, count: counts.length });
  return [
    el('h3', {}, which === 'main' ? texts.facts.numbers : texts.facts.bonus),
    el('p', {}, says),
    oftenPicture(counted, from.from, says),
  ];
}
