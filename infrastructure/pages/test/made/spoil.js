/** Blind damage to the answers of a draw, or to what its reader brings: values changed, taken away, doubled, or put elsewhere. */

import { leavesPath } from './acts.js';

const OTHER = [null, true, false, 0, 1, -1, 2 ** 31, 2 ** 53 - 1, '', '0', 'x', [], {}, [null], '00'.repeat(32), '2025-03-02T12:00:00Z'];

/** Every place of a document, from the root to each value that holds no others. */
function places(value, path = []) {
  const here = path.length > 0 ? [path] : [];
  if (value === null || typeof value !== 'object') return here;
  return [...here, ...Object.keys(value).flatMap((name) => places(value[name], [...path, name]))];
}

function altered(value, dice) {
  if (typeof value === 'number') return value + dice.pick([1, -1, 3, -value, 2 ** 32]);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || value === '') return dice.pick(OTHER);
  const at = dice.below(value.length);
  const letter = dice.pick([...'0123456789abcdefABCDEFZ+-/=\n '].filter((one) => one !== value[at]));
  return dice.pick([value.slice(0, at) + letter + value.slice(at + 1), value.slice(0, at) + value.slice(at + 1), value + letter]);
}

/** One change to a document; answers in words what it was. */
function damage(document, dice) {
  const all = places(document);
  if (all.length === 0) return 'nothing';
  const place = dice.pick(all);
  const holder = place.slice(0, -1).reduce((value, name) => value[name], document);
  const name = place.at(-1);
  const list = Array.isArray(holder);
  const act = dice.pick(['alter', 'alter', 'alter', 'replace', 'remove', ...(list ? ['double', 'move'] : [])]);
  if (act === 'alter') holder[name] = altered(holder[name], dice);
  else if (act === 'replace') holder[name] = dice.pick(OTHER);
  else if (act === 'remove') list ? holder.splice(Number(name), 1) : delete holder[name];
  else if (act === 'double') holder.splice(Number(name), 0, structuredClone(holder[name]));
  else holder.push(...holder.splice(Number(name), 1));
  return `${act} ${place.join('.')}`;
}

function flippedBit(draw, dice) {
  const page = draw.answers[leavesPath];
  if (typeof page?.leaves !== 'string' || page.leaves === '') return 'nothing';
  const bytes = Buffer.from(page.leaves, 'base64');
  bytes[dice.below(bytes.length)] ^= 1 << dice.below(8);
  page.leaves = bytes.toString('base64');
  return 'a bit of the list';
}

/** Damages a draw once or twice; answers what was done. */
export function spoiled(draw, dice) {
  return Array.from({ length: 1 + dice.below(2) }, () => {
    const where = dice.below(10);
    if (where === 0) return flippedBit(draw, dice);
    if (where === 1 && draw.receipts.length > 0) return `receipt: ${damage(draw.receipts, dice)}`;
    const paths = Object.keys(draw.answers);
    const path = dice.below(2) ? paths.find((one) => one.endsWith('/evidence')) : dice.pick(paths);
    if (path === undefined || typeof draw.answers[path] === 'string') return damage(draw.answers, dice);
    return `${path.slice(path.lastIndexOf('/') + 1)}: ${damage(draw.answers[path], dice)}`;
  });
}
