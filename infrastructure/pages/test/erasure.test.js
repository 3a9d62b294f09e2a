/** The walk that erases a person. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { walkOf, walkOn } from '../console/erasure.js';

const HELD = { draw: 'draw_1', until: null, why: 'OPEN' };
const ANSWERS = [
  { draws: 2, erased: 1, held: [HELD], next: 'a' },
  { draws: 0, erased: 0, held: [], next: 'b' },
  { draws: 1, erased: 1, held: [], next: null },
];

/** An API that gives the answers in turn, or does not answer where there is none. */
function apiOf(answers) {
  const asked = [];
  const left = [...answers];
  const send = async (person, after) => {
    asked.push([person, after]);
    const answer = left.shift();
    if (answer === undefined) throw new Error('no answer');
    return answer;
  };
  return { send, asked };
}

describe('the walk of an erasure', () => {
  test('goes on by next until there is none, and adds up what each call says', async () => {
    const { send, asked } = apiOf(ANSWERS);
    const walk = walkOf('ada@example.com');
    const shown = [];
    await walkOn(walk, send, () => shown.push(walk.draws));
    assert.deepEqual(asked, [undefined, 'a', 'b'].map((after) => ['ada@example.com', after]));
    assert.deepEqual(walk, { person: 'ada@example.com', draws: 3, erased: 2, held: [HELD], next: null });
    assert.deepEqual(shown, [2, 2, 3]);
  });

  test('goes on behind what was done where an answer was lost', async () => {
    const walk = walkOf('ada@example.com');
    await assert.rejects(walkOn(walk, apiOf(ANSWERS.slice(0, 1)).send, () => {}));
    const { send, asked } = apiOf(ANSWERS.slice(1));
    await walkOn(walk, send, () => {});
    assert.deepEqual(asked, [['ada@example.com', 'a'], ['ada@example.com', 'b']]);
    assert.deepEqual([walk.draws, walk.erased, walk.next], [3, 2, null]);
  });
});
