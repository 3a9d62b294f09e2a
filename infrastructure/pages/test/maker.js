/** Draws that are made up from a seed: rules, entries, a register among other draws' entries, witnesses, and a beacon of its own. */

import { told } from './made/answers.js';
import { Story } from './made/story.js';
import { random } from './random.js';

/**
 * Makes a draw; answers its bundle's answers, and what a reader brings who knows log and witnesses.
 *
 * @param fault what is done to the story before it is written, and to the draw behind it: {story(story, dice), draw(draw, dice)}; `other` is the
 *   fault of a second draw of the same seed, of which `draw` is given the answers, too
 */
export async function makeDraw(shape) {
  const { seed, kind = 'draw', entries = 8, witnessCount = 3, mode = 'live', foreign = 5, receipts = 1, fault = {} } = shape;
  const quorum = shape.quorum ?? (witnessCount === 0 ? 0 : Math.floor(witnessCount / 2) + 1);
  const dice = random(seed);
  const story = new Story({ dice, kind, entries, witnessCount, quorum, mode, foreign });
  story.receipts = Array.from({ length: Math.min(receipts, entries) }, () => dice.pick(story.records));
  fault.story?.(story, dice);
  const draw = await told(story);
  const other = fault.other ? await makeDraw({ ...shape, fault: fault.other }) : null;
  fault.draw?.(draw, dice, other);
  return draw;
}
