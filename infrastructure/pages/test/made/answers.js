/** The public answers of a made draw, and what its reader brings. */

import { ed25519 } from '@noble/curves/ed25519.js';
import { base64, concat, hex, unhex } from '../../verifier/bytes.js';
import { drawNumbers, ranking, seedOf } from '../../verifier/chance.js';
import { H } from '../../verifier/digests.js';
import { List } from '../../verifier/list.js';
import { drawnSets, shares, tierOf } from '../../verifier/lottery.js';
import { drawnNumber, IN_SERIES, numberOf } from '../../verifier/map.js';
import { receiptMessage, stubOf } from '../../verifier/records.js';
import { printed } from '../../verifier/times.js';
import { Register } from './register.js';
import { packed, sorted } from './shapes.js';
import { CHAIN, DRAW, FALLBACK, logOf, originOf, RECEIPTS, T0 } from './world.js';

const PAGE = 4096;

/** Entries of other draws, as many as are asked for. */
function others(register, dice, count) {
  for (let i = 0; i < count; i++) {
    const rules = hex(dice.bytes(32));
    register.append(
      dice.pick([
        { t: 'end', draw: `draw_${dice.below(1e6)}`, rules },
        { t: 'freed', draw: `draw_${dice.below(1e6)}`, rules, leaf: rules, event: 'LEFT', by: 'entrant' },
      ]),
    );
  }
}

/** Writes the register as the story tells it; answers it with the indexes of the draw's own entries and the heads of the evidence. */
function written(story) {
  const register = new Register(originOf(story.mode), story.witnesses);
  const own = [];
  const index = new Map();
  let shown = null;
  for (const step of story.steps) {
    if (step.foreign !== undefined) others(register, story.dice, step.foreign);
    else if (step.head !== undefined) {
      const size = step.without === undefined ? register.texts.length : index.get(step.without);
      const at = typeof step.head === 'function' ? step.head() : step.head;
      const head = register.head(at, { size, by: step.by ?? story.witnesses.keys() });
      if (step.name === 'head of the announcement') story.announcedHead = head;
    } else if (step.name === 'shown') shown = [...register.heads];
    else {
      const at = register.append(step.raw ? step.raw() : step.own ? { ...story.mine, ...step.own() } : step.entry());
      index.set(step.name, at);
      if (step.own) own.push({ index: at, entry: register.texts[at] });
    }
  }
  return { register, own, heads: shown ?? [...register.heads] };
}

/** Result and tiers, by the same formulas as a verifier; both null where nothing is drawn. */
async function resultOf(story) {
  const { rules, records } = story;
  const { chain, round, contest, date } = story.decided;
  if (contest) {
    const number = drawnNumber(rules.extraction, story.prizes);
    const winners = story.winners().slice(0, rules.winnerCount);
    const shown = winners.map(({ leaf, ticketNo }, rank) => ({ rank, leaf: hex(leaf), number: numberOf(ticketNo) }));
    const extraction = { contest, date, prizes: story.prizes };
    return { result: { extraction, number: numberOf(number.series * IN_SERIES + number.order), winners: shown }, tiers: null };
  }
  const seed = seedOf(H(unhex(chain.sign(round))), story.hash, story.root);
  if (story.kind === 'lottery') return lotteryOf(story, seed);
  const list = new List(concat(...records.map(packed)), concat(...records.map(({ leaf }) => leaf)));
  const ranks = await ranking(seed, list, async () => {});
  const winners = ranks.slice(0, rules.winnerCount + rules.alternates).map(({ place, score }, rank) => ({
    rank,
    leaf: hex(list.leaf(place)),
    score: hex(score),
    ...(rules.luckyNumbers ? { number: numberOf(list.number(place)) } : {}),
  }));
  return { result: { seed: hex(seed), winners }, tiers: null };
}

function lotteryOf(story, seed) {
  const { rules, records } = story;
  const { main, bonus } = rules.numbers;
  const numbers = { main: drawNumbers(seed, 'main', main), ...(bonus ? { bonus: drawNumbers(seed, 'bonus', bonus) } : {}) };
  const drawn = drawnSets(numbers);
  const tiers = rules.tiers ?? [];
  const won = tiers.map(() => 0);
  for (const { status, lines } of records) if (status === 0) for (const line of lines) won[tierOf(line, tiers, drawn)]++;
  const { amounts, rollover } = shares(tiers, won, rules.pool ? story.poolCents : 0);
  story.rollover = Number(rollover);
  return {
    result: { seed: hex(seed), numbers },
    tiers: tiers.map(({ name }, i) => ({ name, winners: won[i], amountCents: Number(amounts[i]) })),
  };
}

function statusOf(story) {
  if (story.has('cancel')) return 'CANCELLED';
  if (story.has('end')) return 'COMPLETED';
  if (story.has('drawn')) return story.has('settle') ? 'SETTLED' : 'DRAWN';
  return story.has('seal') ? 'SEALED' : 'CLOSED';
}

function leavesOf(story, answers) {
  const pages = Math.max(1, Math.ceil(story.records.length / PAGE));
  for (let page = 1; page <= pages; page++) {
    const of = story.records.slice(PAGE * (page - 1), PAGE * page);
    const path = `/v1/draws/${DRAW}/evidence/leaves?page=${page}`;
    answers[path] = { draw: DRAW, page, pages, leaves: base64(concat(...of.map(packed))) };
    if (story.kind !== 'lottery' || !story.has('drawn')) continue;
    const opened = of.map(({ status, open, lines }) => (status === 0 ? { open: base64(concat(open.openKey, open.whoHash)), lines } : null));
    answers[`${path}&opened=true`] = { draw: DRAW, page, pages, opened };
  }
  return pages;
}

function beaconOf(story) {
  if (story.byExtraction) return null;
  const drawn = story.has('drawn');
  const { chain, round } = drawn ? story.decided : { chain: CHAIN, round: story.rules.beacon.round };
  const signature = drawn ? chain.sign(round) : null;
  return { ...chain.shown, round, signature, randomness: drawn ? hex(H(unhex(signature))) : null };
}

/** Answers a story's draw: the public answers, and what a reader brings who knows log and witnesses. */
export async function told(story) {
  const drawn = story.has('drawn');
  sorted(story.records);
  const { result, tiers } = drawn ? await resultOf(story) : { result: null, tiers: null };
  const { register, own, heads } = written(story);
  const answers = {};
  const sealed = own.find(({ entry }) => JSON.parse(entry).t === 'seal');
  const pages = sealed ? leavesOf(story, answers) : 0;
  answers[`/v1/draws/${DRAW}/evidence`] = {
    v: 2,
    draw: DRAW,
    status: statusOf(story),
    pages,
    rules: { hash: hex(story.hash), document: story.rules },
    seal: sealed ? JSON.parse(sealed.entry) : null,
    beacon: beaconOf(story),
    chains: [CHAIN.shown, ...(story.rules.beacon?.fallback ? [FALLBACK.shown] : [])],
    ...(story.passed.length > 0 ? { passed: story.passed } : {}),
    result,
    tiers,
    register: { heads, stamps: [], entries: own },
  };
  const log = logOf(story.mode).split('+')[1];
  answers[`/v1/register/${log}/checkpoint`] = register.heads[register.heads.length - 1];
  for (const page of register.pages()) answers[`/v1/register/${log}/entries?page=${page.page}`] = page;
  const { contest, date } = story.byExtraction ? story.decided : {};
  return {
    draw: DRAW,
    // Things shared between draws are copied, so that a change of one changes no other.
    answers: structuredClone(answers),
    chain: story.rules.beacon?.fallback ? [CHAIN.shown.chain, FALLBACK.shown.chain] : CHAIN.shown.chain,
    trust: { logs: [logOf(story.mode)], witnesses: story.witnesses.map(({ vkey }) => vkey) },
    receipts: story.receipts.map((record) => receiptOf(record, story)),
    ...(contest && drawn ? { prizes: { [contest]: [date, [...story.prizes]] } } : {}),
    now: 0,
  };
}

export function receiptOf(record, { hash, announcedHead: head }) {
  const acceptedAt = printed((T0 + 3600) * 1000 + 123);
  const stub = stubOf(DRAW, record.ticketNo, record.count, record.commit);
  const message = receiptMessage(stub, hash, acceptedAt, head.size, unhex(head.root));
  return {
    v: 2,
    draw: DRAW,
    ticketNo: record.ticketNo,
    nonce: hex(record.nonce),
    salt: record.salt,
    who: record.who,
    lines: record.lines,
    rules: hex(hash),
    acceptedAt,
    head,
    signature: hex(ed25519.sign(message, RECEIPTS.secret)),
    link: '/',
    tagKey: hex(record.tagKey),
    proof: null,
  };
}
