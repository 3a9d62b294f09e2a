/** One check from what a reader put in to what the page shows: files recognised, a draw verified, the report made plain. */

import { hex } from '../verifier/bytes.js';
import { bundleSource, drawsOf, isBundle, NoAnswer, serverSource, textOf } from '../verifier/sources.js';
import { readJson } from '../verifier/json.js';
import { numberOf } from '../verifier/map.js';
import { pathOf } from '../verifier/path.js';
import { millis } from '../verifier/times.js';
import { isTrust, readTrust } from '../verifier/trust.js';
import { verifyDraw } from '../verifier/verify.js';

const SHOWN = 100;

/** Says what a text is, and reads it. */
export function recognise(text) {
  const value = jsonOrNull(text);
  if (isBundle(value)) return { kind: 'bundle', value };
  if (value !== null && value.v === 2 && typeof value.draw === 'string' && value.signature !== undefined) return { kind: 'receipt', value };
  if (Array.isArray(value) && value.length > 0 && value.every((note) => typeof note === 'string')) return { kind: 'heads', value };
  if (text.includes('\n\n\u2014 ')) return { kind: 'heads', value: [text.replaceAll('\r\n', '\n')] };
  const decoded = text.split(/\s+/).filter(Boolean).map(decodedNote);
  if (decoded.length > 0 && decoded.every((note) => note !== null)) return { kind: 'heads', value: decoded };
  return isTrust(text) ? { kind: 'trust', value: readTrust(text) } : { kind: 'unknown', value: null };
}

function jsonOrNull(text) {
  try {
    return readJson(text);
  } catch {
    return null;
  }
}

/** A head as a webhook's header has it. */
function decodedNote(word) {
  try {
    const note = new TextDecoder().decode(Uint8Array.from(atob(word), (letter) => letter.charCodeAt(0)));
    return note.includes('\n\n\u2014 ') ? note : null;
  } catch {
    return null;
  }
}

/** Reads what was typed, in the command line's spelling; null where it cannot be read. */
export function typedOf({ rules = '', chain = '', prizes = '', signature = '' }) {
  const words = (text) =>
    text
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean);
  const hash = /^[0-9a-f]{64}$/;
  const chains = words(chain);
  const [contest, date, ...five] = words(prizes);
  const [round, signed, time] = words(signature);
  const holds =
    (rules.trim() === '' || hash.test(rules.trim())) &&
    chains.every((one) => hash.test(one)) &&
    (contest === undefined ||
      (/^[1-9]\d*$/.test(contest) && isTime(`${date}T00:00:00Z`) && five.length === 5 && five.every((prize) => /^\d{5}$/.test(prize)))) &&
    (round === undefined || (/^[1-9]\d*$/.test(round) && /^[0-9a-f]{96}$/.test(signed) && (time === undefined || isTime(time))));
  if (!holds) return null;
  return {
    rules: rules.trim() || null,
    chains,
    prizes: contest === undefined ? {} : { [contest]: [date, five] },
    signatures: round === undefined ? {} : { [round]: [signed, time ?? null] },
  };
}

function isTime(text) {
  try {
    return Number.isFinite(millis(text));
  } catch {
    return false;
  }
}

/**
 * Runs a check.
 *
 * @param items      what was put in: {name, blob} or {name, text}
 * @param typed      what was typed besides
 * @param server     {base, draw} where a server is to be asked; null where a bundle is there
 * @param remembered the newest head of each register that this browser has seen, by origin and key id
 */
export async function check({ items, typed, server, draw, remembered, now, pace }) {
  const read = [];
  for (const { name, blob, text } of items) read.push({ name, ...recognise(text ?? (await textOf(blob))) });
  const given = read.map(({ name, kind }) => ({ name, kind }));
  const of = (kind) => read.filter((item) => item.kind === kind).map(({ value }) => value);
  const [bundle] = of('bundle');
  const asking = bundle === undefined && server ? serverSource(server.base) : null;
  if (bundle === undefined && asking === null) return { given, problem: 'needed' };

  const said = typedOf(typed);
  if (said === null) return { given, problem: 'typedWrong' };
  const draws = asking ? [server.draw] : drawsOf(bundle);
  const chosen = draws.includes(draw) ? draw : (of('receipt').find((receipt) => draws.includes(receipt.draw))?.draw ?? draws[0]);
  if (chosen === undefined) return { given, problem: 'needed' };
  const get = asking ? asking.get : bundleSource(bundle);
  try {
    const evidence = await get(`/v1/draws/${chosen}/evidence`);
    const kept = remembered[registerOf(evidence)];
    const asked = { ...said, trust: merged(of('trust')), heads: [...of('heads').flat(), ...(kept ? [kept] : [])], now };
    asked.receipts = of('receipt').filter((receipt) => receipt.draw === chosen);
    const report = await verifyDraw({ get, draw: chosen, asked, pace });
    const log = await get(`/v1/register/${registerOf(evidence).split('+')[1]}/checkpoint`);
    return { given, draws, view: plain(report, log), bundle: asking ? asking.bundle(new Date(now * 1000).toISOString()) : null };
  } catch (fault) {
    if (fault instanceof NoAnswer) return { given, draws, problem: 'failed', what: fault.message };
    throw fault;
  }
}

function registerOf(evidence) {
  const log = evidence?.rules?.document?.register?.log;
  return typeof log === 'string' ? log.split('+').slice(0, 2).join('+') : '';
}

function merged(files) {
  if (files.length === 0) return null;
  return { logs: files.flatMap(({ logs }) => logs), witnesses: files.flatMap(({ witnesses }) => witnesses) };
}

/** The report as values that a worker can hand over and a page can show. */
function plain(report, checkpoint) {
  const { facts } = report;
  const { rules, list, history } = facts;
  return {
    draw: report.draw,
    verdict: report.verdict,
    exit: report.exit,
    findings: report.findings,
    levels: report.levels,
    facts: {
      about: rules?.about,
      kind: rules?.kind,
      mode: rules?.mode,
      drawAt: rules?.drawAt,
      entries: list?.size,
      numbers: facts.numbers,
      tiers: facts.tiers,
      winners: winnersOf(facts),
      cancelled: history?.cancel?.value.reason,
    },
    paths: facts.places?.map((place) => (place === null ? null : pathOf(list, place).map(({ left, hash }) => ({ left, hash: hex(hash) })))),
    head:
      report.verdict !== 'FAILS' && rules && typeof checkpoint === 'string'
        ? { key: registerOf({ rules: { document: rules } }), note: checkpoint }
        : null,
  };
}

function winnersOf({ holders, ranks, list, rules }) {
  return holders?.slice(0, SHOWN).map((rank) => {
    const { place } = ranks[rank];
    return { rank, leaf: hex(list.leaf(place)), number: rules.luckyNumbers ? numberOf(list.number(place)) : null };
  });
}
