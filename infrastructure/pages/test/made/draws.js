/** Draws for two verifiers to judge: one with each fault, and as many as are asked for with whatever chance does to them. */

import { makeDraw } from '../maker.js';
import { random } from '../random.js';
import { FAULTS } from './faults.js';
import { spoiled } from './spoil.js';
import { KINDS } from './shapes.js';

const allowed = (fault) => fault.kinds ?? KINDS;

/** The draw of a kind that has a fault, of a small size. */
export async function faultyDraw(name, kind, seed = 1) {
  const fault = FAULTS[name];
  const shape = { seed, kind, entries: 8, mode: fault.mode ?? 'live', foreign: 2, ...fault.shape };
  return { ...(await makeDraw({ ...shape, fault })), name, kind, exit: fault.exit };
}

/** For each kind an honest draw, then one for each fault, of the kinds in turn. */
export async function* someOfEach() {
  for (const [turn, kind] of KINDS.entries())
    yield { ...(await makeDraw({ seed: turn + 1, kind, entries: 8, foreign: 2 })), name: `honest ${kind}`, kind, exit: 0 };
  let turn = 0;
  for (const [name, fault] of Object.entries(FAULTS)) {
    const kinds = allowed(fault);
    yield faultyDraw(name, kinds[turn++ % kinds.length], turn);
  }
}

/** The draw with this number of those that a seed makes. */
export async function someDraw(seed, number) {
  const dice = random(seed * 1_000_003 + number);
  const names = Object.keys(FAULTS);
  const name = dice.below(10) < 6 ? dice.pick(names) : null;
  const fault = name === null ? { exit: 0 } : FAULTS[name];
  const shape = {
    seed: dice.below(1_000_000_000),
    kind: dice.pick(allowed(fault)),
    entries: (name === null ? 0 : 3) + dice.below(30),
    witnessCount: 1 + dice.below(4),
    mode: fault.mode ?? dice.pick(['live', 'live', 'test']),
    foreign: dice.pick([0, 2, 5, 9, 130]),
    receipts: 1 + dice.below(2),
  };
  const draw = await makeDraw({ ...shape, ...fault.shape, fault });
  const broken = dice.below(10) < 4 ? spoiled(draw, dice) : [];
  const sure = broken.length === 0 && sureOf(name, shape);
  return {
    ...draw,
    name: [`made ${seed}/${number} ${shape.kind}`, name ?? 'honest', ...broken].join(', '),
    ...(sure ? { exit: fault.exit } : {}),
  };
}

/** Chance may leave a fault without effect, so what a draw of any size has to get is known of the honest ones alone. */
const sureOf = (name, { mode }) => name === null && mode === 'live';
