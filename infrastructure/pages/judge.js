/**
 * Judges draws from the command line, so that another verifier can be held against this one: one JSON object a line on standard input, as in the
 * judged draws (answers, draw, receipts, trust, chain, now, ...); one line out for each, its verdict and its name. With `--made N`, draws that are
 * made up are printed instead, for both to judge, and with `--seed S` others; with `--faults`, one draw for each fault that the maker knows.
 */

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { answering, askedOf } from './test/asked.js';
import { someDraw, someOfEach } from './test/made/draws.js';
import { verifyDraw } from './verifier/verify.js';

async function judgeAll(why) {
  let wrong = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const judged = JSON.parse(line);
    const { exit, findings } = await verifyDraw({ get: answering(judged.answers), draw: judged.draw, asked: askedOf(judged) });
    if (judged.exit !== undefined && judged.exit !== exit) wrong++;
    console.log(`${exit} ${judged.name ?? judged.draw}`);
    if (why) for (const { level, code, values } of findings) console.log(`  ${level} ${code} ${JSON.stringify(values)}`);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

async function makeAll(count, seed) {
  for (let number = 1; number <= count; number++) console.log(JSON.stringify(await someDraw(seed, number)));
}

const { values } = parseArgs({
  options: { made: { type: 'string' }, seed: { type: 'string', default: '1' }, faults: { type: 'boolean' }, why: { type: 'boolean' } },
});
if (values.made !== undefined) await makeAll(Number(values.made), Number(values.seed));
else if (values.faults) for await (const draw of someOfEach()) console.log(JSON.stringify(draw));
else await judgeAll(values.why);
