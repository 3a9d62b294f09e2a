/** The life of a made draw, step by step, before anything is written or signed: a fault changes a step, and all that follows is honest. */

import { roundTime } from '../../verifier/beacon.js';
import { hex } from '../../verifier/bytes.js';
import { canonicalHash } from '../../verifier/canonical.js';
import { drawnNumber, winnersInOrder } from '../../verifier/map.js';
import { poolCents } from '../../verifier/lottery.js';
import { printed } from '../../verifier/times.js';
import { Frontier } from '../../verifier/tree.js';
import { automaticNumbers, recordsOf, rulesOf, sorted } from './shapes.js';
import { CHAIN, DRAW, T0, witnessesOf } from './world.js';

export class Story {
  constructor({ dice, kind, entries, witnessCount, quorum, mode, foreign }) {
    Object.assign(this, { dice, kind, mode });
    this.witnesses = witnessesOf(witnessCount);
    this.carried = kind === 'lottery' ? 1000 * dice.below(100) : 0;
    this.rules = rulesOf(kind, { dice, mode, witnesses: this.witnesses, quorum, from: foreign + (kind === 'lottery' ? 1 : 0) });
    const { records, given } = recordsOf(this.rules, dice, entries);
    this.records = records;
    this.given = given;
    this.prizes = Array.from({ length: 5 }, () => String(dice.below(100_000)).padStart(5, '0'));
    this.passed = [];
    this.receipts = [];
    /** The deciding source, where it is not what the rules name: {chain, round} or {contest, date}. */
    this.deciding = null;
    this.steps = this.#steps(foreign);
  }

  get byExtraction() {
    return this.kind === 'extraction';
  }

  get hash() {
    return canonicalHash(this.rules);
  }

  get mine() {
    return { draw: DRAW, rules: hex(this.hash) };
  }

  get root() {
    const frontier = new Frontier();
    sorted(this.records).forEach(({ leaf }) => frontier.push(leaf));
    return frontier.root();
  }

  get decided() {
    if (this.deciding) return this.deciding;
    const { extraction, beacon } = this.rules;
    return extraction ? { contest: extraction.contest, date: extraction.date } : { chain: CHAIN, round: beacon.round };
  }

  /** When the planned result is there. */
  get time() {
    return this.byExtraction ? Date.parse(this.rules.drawAt) / 1000 : roundTime(CHAIN.chain, this.rules.beacon.round);
  }

  get margin() {
    return this.mode === 'live' ? 30 : 1;
  }

  /** By when the list has to be in. */
  get deadline() {
    return this.time - (this.byExtraction ? this.rules.extraction.leadSeconds : this.margin);
  }

  #steps(foreign) {
    const money = this.rules.pool !== undefined;
    const pool = (name, entry) => (money ? [{ name, entry: () => ({ t: 'pool', of: 'lot_made', ref: DRAW, ...entry() }) }] : []);
    return [
      { foreign },
      ...pool('fund', () => ({ n: 1, cents: this.carried, balance: this.carried, for: 'fund', ref: 'fund_1' })),
      { name: 'draw', own: () => this.#announced() },
      { name: 'head of the announcement', head: T0 - 60 },
      { foreign },
      ...pool('close', () => ({ n: 2, cents: 0 - this.carried, balance: 0, for: 'close' })),
      { name: 'seal', own: () => this.#sealed() },
      { name: 'head of the list', head: T0 + 86_405 },
      { name: 'drawn', own: () => this.#drawn() },
      ...pool('settle', () => ({ n: 3, cents: this.rollover, balance: this.rollover, for: 'settle' })),
      { name: 'end', own: () => ({ t: 'end' }) },
      { name: 'head of the result', head: () => this.resultTime + 60 },
      { name: 'shown' },
      { foreign },
      { name: 'newest head', head: () => this.resultTime + 120 },
    ];
  }

  get resultTime() {
    const { chain, round, date } = this.decided;
    if (chain) return roundTime(chain.chain, round);
    return this.time + (Date.parse(date) - Date.parse(this.rules.extraction.date)) / 1000;
  }

  #announced() {
    const due = this.byExtraction ? this.rules.drawAt : printed(this.time * 1000);
    const of = this.kind === 'lottery' ? { of: 'lot_made' } : {};
    return { t: 'draw', org: 'org_made', no: 1, openAt: this.rules.openAt, due, ...of };
  }

  #sealed() {
    const left = this.records.filter(({ status }) => status !== 0).length;
    const seal = { t: 'seal', root: hex(this.root), leaves: this.records.length, left };
    if (this.kind === 'lottery') seal.lines = this.lines;
    if (this.rules.pool) seal.pool = { n: 2, carriedCents: this.carried, poolCents: this.poolCents };
    if (this.given) seal.given = this.given;
    return seal;
  }

  get lines() {
    return this.records.reduce((sum, { status, count }) => sum + (status === 0 ? count : 0), 0);
  }

  get poolCents() {
    return Number(poolCents(this.carried, this.lines, this.rules.pool));
  }

  #drawn() {
    const { chain, round, contest, date } = this.decided;
    const numbers = this.kind === 'automatic' ? automaticNumbers(this.rules) : null;
    const shown = numbers ? { secret: numbers.secret, opened: numbers.opened } : {};
    if (chain) return { t: 'drawn', round, signature: chain.sign(round), ...shown };
    return { t: 'drawn', contest, date, prizes: this.prizes, by: ['op_1', 'op_2'], ...shown };
  }

  /** The records in the order in which they win by the extraction. */
  winners() {
    const { extraction } = this.rules;
    const byNumber = new Map(this.records.filter(({ status }) => status === 0).map((record) => [record.ticketNo, record]));
    const drawn = drawnNumber(extraction, this.prizes);
    return winnersInOrder(byNumber.keys(), drawn, extraction.fallback).map((index) => byNumber.get(index));
  }

  at(name) {
    const place = this.steps.findIndex((step) => step.name === name);
    if (place < 0) throw new Error(`no step ${name}`);
    return place;
  }

  has(name) {
    return this.steps.some((step) => step.name === name);
  }

  before(name, ...steps) {
    this.steps.splice(this.at(name), 0, ...steps);
    return this;
  }

  after(name, ...steps) {
    this.steps.splice(this.at(name) + 1, 0, ...steps);
    return this;
  }

  drop(...names) {
    this.steps = this.steps.filter((step) => !names.includes(step.name));
    return this;
  }

  /** Changes the entry of a step. */
  edit(name, change) {
    const step = this.steps[this.at(name)];
    const kind = step.own ? 'own' : 'entry';
    const before = step[kind];
    step[kind] = () => ({ ...before(), ...change(before()) });
    return this;
  }

  /** Has a head signed at another time, by other witnesses, or of a size before a step. */
  sign(name, { at, by, without }) {
    const step = this.steps[this.at(name)];
    if (at !== undefined) step.head = at;
    if (by !== undefined) step.by = by;
    if (without !== undefined) step.without = without;
    return this;
  }
}
