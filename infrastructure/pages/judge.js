/**
 * Judges draws from the command line, so that another verifier can be held against this one: one JSON object a line on standard input, as in the
 * judged draws (answers, draw, receipts, trust, chain, now, ...); one line out for each, its verdict and its name. With `--made N`, draws that are
 * made up are printed instead, for both to judge.
 */

import { createInterface } from 'node:readline';
import { answering, askedOf } from './test/cases.js';
import { makeDraw } from './test/maker.js';
import { random } from './test/random.js';
import { verifyDraw } from './verifier/verify.js';

async function judgeAll() {
  let wrong = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const judged = JSON.parse(line);
    const { exit } = await verifyDraw({ get: answering(judged.answers), draw: judged.draw, asked: askedOf(judged) });
    if (judged.exit !== undefined && judged.exit !== exit) wrong++;
    console.log(`${exit} ${judged.name ?? judged.draw}`);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

async function makeAll(count) {
  const dice = random(count);
  for (let seed = 1; seed <= count; seed++) {
    const shape = {
      seed,
      kind: dice.pick(['draw', 'lottery']),
      entries: dice.below(40),
      witnessCount: 1 + dice.below(4),
      foreign: dice.below(9),
      receipts: 1,
    };
    console.log(JSON.stringify({ ...(await makeDraw(shape)), name: `made ${seed}`, exit: 0 }));
  }
}

if (process.argv[2] === '--made') await makeAll(Number(process.argv[3]));
else await judgeAll();
