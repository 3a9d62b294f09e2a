/** The verifier: every check of a draw, over answers that are handed in. */

import { isRound, QUICKNET, randomnessOf, readChain } from './beacon.js';
import { demand, hex, Malformed, unhex } from './bytes.js';
import { equal, isObject } from './canonical.js';
import { drawNumbers, ranking, seedOf } from './chance.js';
import { judgeChain } from './decide.js';
import { verifierWith } from './ed25519.js';
import { checkExtraction, checkGap } from './extraction.js';
import { Findings } from './findings.js';
import { judge } from './judge.js';
import { compareEvidence, readHistory } from './history.js';
import { checkAutomatic } from './automatic.js';
import { readList } from './list.js';
import { checkLedger, checkPool, checkTiers, countWinners, settleOf } from './lottery.js';
import { numberOf } from './map.js';
import { checkReceipts } from './receipts.js';
import { checkFreedTickets, checkPlaces } from './places.js';
import { sayPassed } from './passed.js';
import { replay } from './register.js';
import { readRules } from './rules.js';
import { verdictOf } from './verdict.js';
import { checkShown } from './shown.js';
import { sayWins } from './wins.js';

const QUICKNET_SHOWN = {
  scheme: 'bls-unchained-g1-rfc9380',
  id: 'quicknet',
  chain: QUICKNET,
  groupHash: 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesisTime: 1692803367,
  period: 3,
};

const NOTHING_ASKED = { receipts: [], trust: null, heads: [], rules: null, prizes: {}, signatures: {}, chains: [], all: false, now: 0 };

/**
 * Checks a draw.
 *
 * @param get    answers a path's value: JSON, or the text of text/plain; undefined where there is none (404)
 * @param draw   the draw's id
 * @param asked  what the reader brings: receipts, trust {logs, witnesses}, heads, rules (a hash), prizes, signatures, chains, all, now
 * @param subtle WebCrypto's, undefined where the page has none
 * @param pace   called often in long loops, so that a page stays awake
 */
export async function verifyDraw({ get, draw, asked = {}, subtle = globalThis.crypto?.subtle, pace = async () => {} }) {
  const found = new Findings();
  const facts = { draw };
  const context = {
    get,
    draw,
    asked: { ...NOTHING_ASKED, ...asked },
    found,
    facts,
    list: null,
    pace,
    step: 'rules',
    verify: verifierWith(subtle),
  };
  try {
    await checkAll(context);
  } catch (fault) {
    if (!(fault instanceof Malformed) && !(fault instanceof TypeError) && !(fault instanceof RangeError)) throw fault;
    found.fail(context.step, 'malformed', { what: fault.message });
  }
  return verdictOf(context);
}

function chainsOf(evidence) {
  const chains = new Map([[QUICKNET, readChain(QUICKNET_SHOWN)]]);
  demand(evidence.chains === undefined || Array.isArray(evidence.chains), 'chains');
  for (const shown of [...(evidence.chains ?? []), ...(evidence.beacon ? [evidence.beacon] : [])]) {
    const chain = readChain(shown);
    chains.set(chain.hash, chain);
  }
  return chains;
}

async function checkAll(context) {
  const { get, draw, asked, found, facts } = context;
  const evidence = await get(`/v1/draws/${draw}/evidence`);
  demand(isObject(evidence) && evidence.draw === draw && isObject(evidence.rules), 'evidence');
  demand(evidence.v === 2, 'evidence.v');
  for (const name of ['seal', 'beacon', 'result', 'tiers']) demand(evidence[name] !== undefined, `evidence.${name}`);
  const chains = chainsOf(evidence);
  const rules = readRules(evidence.rules.document, draw, chains);
  Object.assign(context, { evidence, chains, rules, step: 'list' });
  Object.assign(facts, { rules: rules.document, hash: rules.hashText, status: evidence.status });
  found.check(evidence.rules.hash === rules.hashText, 'rules', 'rules-hash', { computed: rules.hashText, published: evidence.rules.hash });
  if (asked.rules) found.check(asked.rules === rules.hashText, 'rules', 'rules-kept', { computed: rules.hashText, published: asked.rules });

  context.replayed = await replay(context);
  context.read = context.replayed.read;
  context.times = context.replayed.times;
  const history = readHistory(context.read, rules, found);
  context.history = history;
  facts.history = history;
  compareEvidence(evidence, history, context.read, rules, found);
  judgeChains(context);
  if (history === null) {
    const pends = evidence.register.entries.some(({ index }) => index === null);
    if (pends) found.wait('list', 'entry-pends', { t: 'draw' });
    else found.fail('rules', 'not-announced');
    await checkReceipts({ ...context, receipts: asked.receipts, list: null });
    return;
  }
  const opened = rules.openAt / 1000 + 60;
  if (context.times.in(history.announcement.index, Math.floor(opened))) found.ok('rules', 'announced-in-time');
  else found.but('rules', 'announced-late');
  await checkSealed(context);
}

function judgeChains(context) {
  const { rules, history } = context;
  const { beacon, luckyNumbers } = rules.document;
  if (beacon) judgeChain(beacon.chain, 'beacon', context, QUICKNET);
  if (luckyNumbers?.chain) judgeChain(luckyNumbers.chain, 'numbers', context, QUICKNET);
  if (beacon?.fallback && history?.rounds.some(({ value }) => value.chain === beacon.fallback))
    judgeChain(beacon.fallback, 'fallback', context, QUICKNET);
}

async function checkSealed(context) {
  const { rules, history, evidence, found, facts, asked } = context;
  let list = null;
  if (history.seal !== null) {
    list = await readList({ ...context, seal: history.seal.value });
    list.root = unhex(history.seal.value.root);
    if (rules.kind === 'lottery') checkPool({ ...context, seal: history.seal.value, list });
    if (rules.byExtraction) checkGap({ ...context, list });
  }
  facts.list = list;
  context.list = list;
  const decided = judge(context, context.times, found);
  context.decided = decided;
  facts.decided = decided;
  let rollover = null;
  if (history.drawn !== null && list !== null && decided?.status === 'decided') rollover = await checkDrawn(context);
  else if (history.seal === null && history.cancel === null) found.wait('list', 'not-sealed');
  checkShown(context);
  if (list !== null) await sayPassed(context);
  if (rules.kind === 'lottery' && list !== null) {
    checkFreedTickets(context);
    checkLedger({ ...context, rollover });
  }
  facts.places = await checkReceipts({ ...context, receipts: asked.receipts });
  if (list !== null) sayWins(context);
  facts.evidence = evidence;
}

/** Checks the result; answers what of the pool rolls over, null where there is none. */
async function checkDrawn(context) {
  const { rules, history, list, decided, evidence, found, facts, pace } = context;
  if (rules.byExtraction) {
    facts.ranks = checkExtraction(context);
    await checkAutomatic(context);
    facts.holders = checkPlaces({ ...context, ranks: facts.ranks, now: context.asked.now });
    return null;
  }
  const c = decided.candidate;
  const { round, signature } = history.drawn.value;
  found.check(round === c.round, 'beacon', 'round', { computed: c.round, published: round });
  const genuine = found.check(isRound(c.chain, c.round, signature), 'beacon', 'beacon-signature', { round: c.round, chain: c.chain.hash });
  if (!genuine) return null;
  const randomness = randomnessOf(signature);
  checkBeacon(context, c, signature, hex(randomness));
  const seed = seedOf(randomness, rules.hash, list.root);
  const result = evidence.result ?? null;
  if (result !== null) found.check(result.seed === hex(seed), 'result', 'seed', { computed: hex(seed), published: result.seed });
  facts.seed = hex(seed);
  if (rules.kind === 'lottery') return checkLottery(context, seed, result);

  facts.ranks = await ranking(seed, list, pace);
  if (result !== null) checkWinners(context, facts.ranks, result);
  await checkAutomatic(context);
  facts.holders = checkPlaces({ ...context, ranks: facts.ranks, now: context.asked.now });
  return null;
}

function checkBeacon({ evidence, found }, c, signature, randomness) {
  const shown = evidence.beacon ?? null;
  if (shown === null || shown.signature == null) return void found.wait('beacon', 'beacon-not-shown');
  const computed = { chain: c.chain.hash, round: c.round, signature, randomness };
  const published = { chain: shown.chain, round: shown.round, signature: shown.signature, randomness: shown.randomness };
  return void found.check(equal(published, computed), 'beacon', 'beacon-shown', { computed, published });
}

async function checkLottery(context, seed, result) {
  const { rules, history, found, facts, read } = context;
  const { main, bonus } = rules.document.numbers;
  const numbers = { main: drawNumbers(seed, 'main', main) };
  if (bonus) numbers.bonus = drawNumbers(seed, 'bonus', bonus);
  facts.numbers = numbers;
  if (result !== null) {
    const { bonus: shown, ...rest } = result.numbers ?? {};
    const published = bonus || shown?.length > 0 ? { ...rest, bonus: shown } : rest;
    found.check(equal(published, numbers), 'result', 'numbers', { computed: numbers, published: result.numbers });
  }
  const winners = await countWinners({ ...context, result: numbers });
  if (winners === null) return null;
  const settled = history.end !== null || settleOf(read, history, rules.draw) !== null;
  const { computed, rollover } = checkTiers({ ...context, seal: history.seal.value, winners, settled });
  facts.tiers = computed;
  return rollover;
}

function checkWinners({ rules, list, found }, ranks, result) {
  const { winnerCount, alternates, luckyNumbers } = rules.document;
  const computed = ranks.slice(0, winnerCount + alternates).map(({ place, score }, rank) => ({
    rank,
    leaf: hex(list.leaf(place)),
    score: hex(score),
    ...(luckyNumbers ? { number: numberOf(list.number(place)) } : {}),
  }));
  demand(Array.isArray(result.winners) && result.winners.every(isObject), 'result.winners');
  const published = result.winners.map(({ rank, leaf, score, number }) => ({ rank, leaf, score, ...(luckyNumbers ? { number } : {}) }));
  found.check(equal(published, computed), 'result', 'winners', { winners: computed.length });
}
