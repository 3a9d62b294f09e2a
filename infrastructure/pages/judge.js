/**
 * Judges draws from the command line, so that another verifier can be held against this one: one JSON object a line on standard input, as in the
 * judged draws (answers, draw, receipts, trust, chain, now, ...); one line out for each, its verdict and its name. With `--made N`, draws that are
 * made up are printed instead, for both to judge, and with `--seed S` others; with `--faults`, one draw for each fault that the maker knows; with
 * `--entries N` a draw of many entrants. `--time` tells how long a draw took.
 */

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { answering, askedOf } from './test/asked.js';
import { largeDraw } from './test/made/large.js';
import { someDraw, someOfEach } from './test/made/draws.js';
import { verifyDraw } from './verifier/verify.js';

const TURNS = 3;

/** The least time of some turns, of the processor's too: {milliseconds, processor}. */
async function timed(judging) {
  const times = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await judging();
    const { user, system } = process.cpuUsage(before);
    times.push([performance.now() - start, (user + system) / 1000]);
  }
  const least = (column) => Math.round(Math.min(...times.map((time) => time[column])));
  return `${least(0)} ms, ${least(1)} ms of processor`;
}

async function judgeAll({ why, time }) {
  let wrong = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const judged = JSON.parse(line);
    const get = time ? async (path) => judged.answers[path] : answering(judged.answers);
    const judging = () => verifyDraw({ get, draw: judged.draw, asked: askedOf(judged) });
    const { exit, findings } = await judging();
    if (judged.exit !== undefined && judged.exit !== exit) wrong++;
    console.log(`${exit} ${judged.name ?? judged.draw}${time ? `: verified in ${await timed(judging)}` : ''}`);
    if (why) for (const { level, code, values } of findings) console.log(`  ${level} ${code} ${JSON.stringify(values)}`);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

async function makeAll(count, seed) {
  for (let number = 1; number <= count; number++) console.log(JSON.stringify(await someDraw(seed, number)));
}

const { values } = parseArgs({
  options: {
    made: { type: 'string' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'boolean' },
    entries: { type: 'string' },
    why: { type: 'boolean' },
    time: { type: 'boolean' },
  },
});
if (values.made !== undefined) await makeAll(Number(values.made), Number(values.seed));
else if (values.entries !== undefined) console.log(JSON.stringify(await largeDraw(Number(values.entries))));
else if (values.faults) for await (const draw of someOfEach()) console.log(JSON.stringify(draw));
else await judgeAll(values);
