import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verifyDraw } from '../verifier/verify.js';
import { answering, askedOf, caseNamed } from './cases.js';
import { faultyDraw } from './made/draws.js';
import { makeDraw } from './maker.js';
import { random } from './random.js';

async function judged(draw, answers = draw.answers) {
  const report = await verifyDraw({ get: answering(answers), draw: draw.draw, asked: askedOf(draw) });
  return { exit: report.exit, found: report.findings.filter(({ level }) => level !== 'ok' && level !== 'note') };
}

describe('a register that was made up honestly', () => {
  const dice = random(7);
  for (let seed = 1; seed <= 8; seed++) {
    const shape = {
      seed,
      kind: dice.pick(['draw', 'lottery']),
      entries: dice.below(30),
      witnessCount: 1 + dice.below(4),
      foreign: dice.pick([0, 3, 130, 260]),
      receipts: 2,
    };
    test(`proves its draw: ${JSON.stringify(shape)}`, async () => {
      const { exit, found } = await judged(await makeDraw(shape));
      assert.equal(exit, 0, JSON.stringify(found));
    });
  }
});

describe('a register that went on behind the draw', () => {
  const pageOf = (draw, page) => Object.keys(draw.answers).find((path) => path.endsWith(`entries?page=${page}`));
  const without = ({ answers, ...draw }, ...pages) => ({
    ...draw,
    answers: Object.fromEntries(Object.entries(answers).filter(([path]) => !pages.includes(path))),
  });
  const newest = (draw) => Object.entries(draw.answers).find(([path]) => path.endsWith('checkpoint'))[1];

  test('is read to the first head over its end, and further pages are not needed', async () => {
    const draw = await makeDraw({ seed: 3, foreign: 100, entries: 3 });
    const long = await makeDraw({ seed: 3, foreign: 280, entries: 3 });
    assert.equal((await judged(without(long, pageOf(long, 3)))).exit, 0);
    assert.equal((await judged(without(draw, pageOf(draw, 0)))).exit, 1);
    assert.equal((await judged({ ...without(long, pageOf(long, 3)), all: true })).exit, 1);
  });

  test('is read to what the evidence shows of it behind the end', async () => {
    const draw = await makeDraw({ seed: 3, foreign: 280, entries: 3 });
    const answers = structuredClone(draw.answers);
    const [index, entry] = [900, draw.answers[pageOf(draw, 3)].entries[900 - 768]];
    answers[`/v1/draws/${draw.draw}/evidence`].register.entries.push({ index, entry });
    const found = (await judged(draw, answers)).found.map(({ code }) => code);
    assert.ok(!found.includes('entry-differs'), found.join());
    answers[`/v1/draws/${draw.draw}/evidence`].register.entries.push({ index: 901, entry });
    assert.equal((await judged(draw, answers)).exit, 1);
  });

  test('is compared with a larger head that was kept, as far as there are pages', async () => {
    const draw = await makeDraw({ seed: 3, foreign: 280, entries: 3 });
    const kept = { ...draw, heads: [newest(draw)] };
    assert.equal((await judged(kept)).exit, 0);
    const { exit, found } = await judged(without(kept, pageOf(draw, 3)));
    assert.deepEqual([exit, found.map(({ code }) => code)], [3, ['kept-head-larger']]);
  });
});

describe('a page of the register beyond what is served', () => {
  test('fails where it is there and broken, and may be missing', async () => {
    const draw = await makeDraw({ seed: 3, foreign: 280, entries: 3 });
    const [path, newest] = Object.entries(draw.answers).find(([one]) => one.endsWith('checkpoint'));
    const kept = { ...draw, heads: [newest], answers: structuredClone(draw.answers) };
    delete kept.answers[path];
    assert.equal((await judged(kept)).exit, 0);
    const last = Object.keys(draw.answers).find((one) => one.endsWith('entries?page=3'));
    kept.answers[last].entries[0] = kept.answers[last].entries[0].replace('{', '{ ');
    assert.equal((await judged(kept)).exit, 1);
    delete kept.answers[last];
    assert.equal((await judged(kept)).exit, 3);
  });
});

test('a list that cannot be read fails a cancelled extraction, too', async () => {
  const draw = await faultyDraw('a crowded list, cancelled by its rule', 'extraction');
  const answers = structuredClone(draw.answers);
  answers[`/v1/draws/${draw.draw}/evidence/leaves?page=1`].leaves = '!';
  assert.equal((await judged(draw, answers)).exit, 1);
});

/** Every value of a document that says something, with how to change it. */
function places(value, path = []) {
  if (value === null || typeof value !== 'object') return [path];
  return Object.keys(value).flatMap((name) => places(value[name], [...path, name]));
}

function changed(value, dice) {
  if (typeof value === 'number') return value + dice.pick([1, -1]);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || value === '') return 'x';
  const at = dice.below(value.length);
  const letter = value[at];
  const other = dice.pick([...'0123456789abcdefABCDEF'].filter((one) => one !== letter));
  return value.slice(0, at) + other + value.slice(at + 1);
}

/** Parts that may change without making anything untrue: the state's name, and lines of heads, which are passed over where they do not verify. */
const LOOSE = [/^status$/, /^register\.heads\./, /^(?:beacon|chains\.\d+)\.(?!chain)/];

describe('one value changed', () => {
  for (const kind of ['draw', 'lottery']) {
    test(`is never proven: ${kind}`, async () => {
      const draw = { ...(await makeDraw({ seed: 99, kind, entries: 6, foreign: 2 })), all: true };
      const dice = random(kind.length);
      let tried = 0;
      for (const [path, answer] of Object.entries(draw.answers)) {
        if (typeof answer === 'string') continue;
        const all = places(answer).filter((place) => !LOOSE.some((loose) => loose.test(place.join('.'))));
        for (let turn = 0; turn < 22 && all.length > 0; turn++) {
          const [place] = all.splice(dice.below(all.length), 1);
          const answers = structuredClone(draw.answers);
          const holder = place.slice(0, -1).reduce((value, name) => value[name], answers[path]);
          const name = place[place.length - 1];
          if (holder === undefined) continue;
          holder[name] = changed(holder[name], dice);
          const { exit } = await judged(draw, answers);
          assert.notEqual(exit, 0, `${path} ${place.join('.')}`);
          tried++;
        }
      }
      assert.ok(tried > 30, `${tried} tried`);
    });
  }

  test('a bit of a packed record fails', async () => {
    const draw = await makeDraw({ seed: 5, entries: 5 });
    const dice = random(5);
    const path = `/v1/draws/${draw.draw}/evidence/leaves?page=1`;
    for (let turn = 0; turn < 25; turn++) {
      const answers = structuredClone(draw.answers);
      const bytes = Buffer.from(answers[path].leaves, 'base64');
      bytes[dice.below(bytes.length)] ^= 1 << dice.below(8);
      answers[path].leaves = bytes.toString('base64');
      assert.equal((await judged(draw, answers)).exit, 1);
    }
  });

  test('an answer that is missing fails', async () => {
    const draw = await makeDraw({ seed: 6, kind: 'lottery', entries: 5 });
    for (const path of Object.keys(draw.answers).filter((one) => !one.endsWith('checkpoint'))) {
      const { [path]: _, ...answers } = draw.answers;
      assert.equal((await judged(draw, answers)).exit, 1, path);
    }
  });

  test('a checkpoint that is missing is not needed: the evidence has heads', async () => {
    const draw = await makeDraw({ seed: 6, entries: 5 });
    const answers = Object.fromEntries(Object.entries(draw.answers).filter(([path]) => !path.endsWith('checkpoint')));
    assert.equal((await judged(draw, answers)).exit, 0);
  });

  test('a lucky number outside of the campaign fails, and is not searched for ever', async () => {
    const draw = caseNamed('honest auto, rules kept');
    const answers = structuredClone(draw.answers);
    const path = `/v1/draws/${draw.draw}/evidence/leaves?page=1`;
    const bytes = Buffer.from(answers[path].leaves, 'base64');
    bytes[32] = 0xff;
    answers[path].leaves = bytes.toString('base64');
    assert.equal((await judged(draw, answers)).exit, 1);
  });
});
