/** The rules of a draw: their members by kind, their bounds, and the register that they name. */

import { demand, hex, isHex, unhex } from './bytes.js';
import { canonicalHash, isObject, isWhole } from './canonical.js';
import { isStrictKey } from './ed25519.js';
import { firstRound, roundTime } from './beacon.js';
import { readExtraction } from './map.js';
import { COSIGNATURE, LOG, readVkey } from './notes.js';
import { millis } from './times.js';

const ALWAYS = ['v', 'kind', 'draw', 'mode', 'openAt', 'closeAt', 'drawAt', 'receiptKey', 'register'];
const MEMBERS = {
  lottery: [
    ['beacon', 'numbers', 'maxLinesPerTicket'],
    ['pool', 'tiers', 'capacity', 'maxPerSubject'],
  ],
  draw: [
    ['beacon', 'winnerCount', 'alternates'],
    ['passOn', 'claimSeconds', 'capacity', 'maxPerSubject'],
  ],
  campaign: [
    ['beacon', 'luckyNumbers', 'winnerCount', 'alternates'],
    ['passOn', 'claimSeconds'],
  ],
  extraction: [
    ['extraction', 'luckyNumbers', 'winnerCount'],
    ['maxGap', 'passOn', 'claimSeconds'],
  ],
};
const KNOWN = new Set(Object.values(MEMBERS).flat(2));
const MOST = 1_000_000_000;
const SERIES = 42_949;
const WIDEST = 1_000_000;
const LONGEST = 1000;

/** Reads the document and refuses what the protocol does not allow; `chains` are the beacons that are described. */
export function readRules(document, draw, chains) {
  demand(isObject(document), 'rules');
  refuseNull(document);
  demand(document.v === 2 && document.draw === draw, 'v, draw');
  demand(document.mode === 'live' || document.mode === 'test', 'mode');
  const kind = document.kind === 'campaign' && document.extraction !== undefined ? 'extraction' : document.kind;
  demand(typeof kind === 'string' && Object.hasOwn(MEMBERS, kind) && document.kind !== 'extraction', 'kind');
  const [needed, allowed] = MEMBERS[kind];
  for (const name of [...ALWAYS, ...needed]) demand(Object.hasOwn(document, name), name);
  for (const name of Object.keys(document)) demand(!KNOWN.has(name) || needed.includes(name) || allowed.includes(name), name);

  const live = document.mode === 'live';
  const rules = {
    document,
    hash: canonicalHash(document),
    draw,
    kind: document.kind,
    live,
    byExtraction: kind === 'extraction',
    openAt: millis(document.openAt),
    closeAt: millis(document.closeAt),
    drawAt: millis(document.drawAt),
    receiptKey: unhex(document.receiptKey, 32),
    margin: live ? 30 : 1,
    gap: live ? 10 : 0,
    ...readRegister(document.register, document.mode),
  };
  rules.hashText = hex(rules.hash);
  demand(rules.openAt < rules.closeAt, 'openAt, closeAt');
  demand(isStrictKey(rules.receiptKey), 'receiptKey');
  readCounts(document, kind);
  if (document.about !== undefined) readAbout(document.about);
  if (document.numbers) readNumbers(document);
  if (document.luckyNumbers) readLucky(document.luckyNumbers);
  if (rules.byExtraction) readExtraction(document, rules);
  else readBeacon(document.beacon, rules, chains);
  return rules;
}

function refuseNull(value) {
  demand(value !== null, 'null');
  if (typeof value === 'object') Object.values(value).forEach(refuseNull);
}

function readRegister(register, mode) {
  demand(isObject(register), 'register');
  const log = readVkey(register.log, LOG);
  demand(log.name.endsWith(`/${mode}`), 'register.log');
  demand(isWhole(register.from), 'register.from');
  demand(Array.isArray(register.witnesses) && Array.isArray(register.stampers), 'register');
  const witnesses = register.witnesses.map((vkey) => readVkey(vkey, COSIGNATURE));
  distinct(witnesses.map((witness) => witness.name));
  distinct([log, ...witnesses].map((key) => hex(key.key)));
  const n = witnesses.length;
  const k = register.quorum;
  demand(isWhole(k, 0, n) && (n === 0 ? k === 0 : 2 * k > n), 'register.quorum');
  register.stampers.forEach((stamper) => demand(isHex(stamper, 32), 'register.stampers'));
  distinct(register.stampers);
  const m = register.stamps;
  demand(isWhole(m, register.stampers.length > 0 ? 1 : 0, register.stampers.length), 'register.stamps');
  return { log, witnesses, quorum: k, stampers: register.stampers, stamps: m, from: register.from };
}

function distinct(values) {
  demand(new Set(values).size === values.length, 'register: twice');
}

function readCounts(document, kind) {
  for (const name of ['maxLinesPerTicket', 'winnerCount', 'capacity', 'maxPerSubject', 'claimSeconds', 'maxGap']) {
    demand(document[name] === undefined || isWhole(document[name], 1, MOST), name);
  }
  demand(document.maxLinesPerTicket === undefined || document.maxLinesPerTicket <= 0xffff, 'maxLinesPerTicket');
  demand(document.passOn === undefined || typeof document.passOn === 'boolean', 'passOn');
  if (kind !== 'lottery' && kind !== 'extraction') demand(document.alternates === Math.max(100, document.winnerCount), 'alternates');
}

/** Facts in words, which decide nothing. */
function readAbout(about) {
  demand(isObject(about), 'about');
  const { organiser, terms } = about;
  for (const name of ['name', 'prize', 'replaces']) demand(about[name] === undefined || isText(about[name]), `about.${name}`);
  if (organiser !== undefined) {
    demand(isObject(organiser) && isText(organiser.name), 'about.organiser');
    demand(organiser.url === undefined || isText(organiser.url), 'about.organiser.url');
  }
  if (terms !== undefined) demand(isObject(terms) && isText(terms.url) && isHex(terms.sha256, 32), 'about.terms');
}

function isText(value) {
  if (typeof value !== 'string' || value === '') return false;
  return value.length <= LONGEST || [...value].length <= LONGEST;
}

function readBeacon(beacon, rules, chains) {
  demand(isObject(beacon) && isHex(beacon.chain, 32), 'beacon');
  demand(isWhole(beacon.leadSeconds, rules.live ? 600 : 5, MOST), 'leadSeconds');
  demand(beacon.fallback === undefined || isHex(beacon.fallback, 32), 'fallback');
  const chain = chains.get(beacon.chain);
  demand(chain !== undefined, 'beacon.chain');
  rules.round = firstRound(chain, Math.max(rules.drawAt, rules.closeAt + beacon.leadSeconds * 1000));
  demand(beacon.round === rules.round, 'beacon.round');
  rules.chain = chain;
  rules.due = roundTime(chain, rules.round);
}

function readNumbers({ numbers, pool, tiers }) {
  demand(isObject(numbers), 'numbers');
  for (const part of [numbers.main, ...(numbers.bonus === undefined ? [] : [numbers.bonus])]) {
    demand(isObject(part) && isWhole(part.from, 0, WIDEST) && isWhole(part.to, part.from, WIDEST), 'numbers');
    demand(isWhole(part.pick, 1, part.to - part.from + 1), 'numbers');
  }
  if (pool !== undefined) {
    demand(isObject(pool) && typeof pool.currency === 'string' && isWhole(pool.lineCents) && isWhole(pool.permille, 0, 1000), 'pool');
  }
  if (tiers === undefined) return;
  demand(Array.isArray(tiers), 'tiers');
  let permille = 0;
  for (const tier of tiers) {
    demand(isObject(tier) && typeof tier.name === 'string' && isWhole(tier.main), 'tiers');
    demand(tier.bonus === undefined || isWhole(tier.bonus), 'tiers');
    demand((tier.poolPermille === undefined) !== (tier.amountCents === undefined), 'tiers');
    demand(tier.amountCents === undefined ? pool !== undefined && isWhole(tier.poolPermille, 0, 1000) : isWhole(tier.amountCents), 'tiers');
    permille += tier.poolPermille ?? 0;
  }
  demand(permille <= 1000, 'tiers');
}

function readLucky(lucky) {
  demand(isObject(lucky), 'luckyNumbers');
  const automatic = lucky.generation === 'automatic';
  demand(automatic || lucky.generation === 'manual', 'luckyNumbers.generation');
  demand(isWhole(lucky.perEntry, 1, MOST) && isWhole(lucky.seriesCount, 1, SERIES), 'luckyNumbers');
  demand(lucky.maxPerParticipant === undefined || isWhole(lucky.maxPerParticipant, 1, MOST), 'maxPerParticipant');
  demand(automatic ? isHex(lucky.keyHash, 32) : lucky.keyHash === undefined, 'keyHash');
  demand(automatic ? isHex(lucky.chain, 32) : lucky.chain === undefined, 'luckyNumbers.chain');
}
