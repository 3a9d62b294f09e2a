/** A draw of many entrants for measuring: its records are as random as real ones, and nobody's. */

import { createHash, randomFillSync } from 'node:crypto';
import { base64, hex, unhex } from '../../verifier/bytes.js';
import { ranking, seedOf } from '../../verifier/chance.js';
import { H } from '../../verifier/digests.js';
import { leafPrefix, List } from '../../verifier/list.js';
import { Frontier } from '../../verifier/tree.js';
import { makeDraw } from '../maker.js';
import { evidenceOf } from './acts.js';
import { DRAW } from './world.js';

const RECORD = 71;
const PAGE = 4096;

/** Random records without lines, ACTIVE all of them, in the order of their leaves. */
function listOf(count) {
  const records = randomFillSync(Buffer.alloc(count * RECORD));
  const prefix = leafPrefix(DRAW);
  const leaves = Array.from({ length: count }, (_, i) => {
    const record = records.subarray(RECORD * i, RECORD * (i + 1));
    record.fill(0, 36, 38);
    record[RECORD - 1] = 0;
    return { record, leaf: createHash('sha256').update(prefix).update(record).digest() };
  });
  leaves.sort((a, b) => Buffer.compare(a.leaf, b.leaf));
  return new List(Buffer.concat(leaves.map(({ record }) => record)), Buffer.concat(leaves.map(({ leaf }) => leaf)));
}

export async function largeDraw(count) {
  const list = listOf(count);
  const frontier = new Frontier();
  for (let i = 0; i < count; i++) frontier.push(list.leaf(i));
  const root = frontier.root();
  const fault = { story: (story) => story.edit('seal', () => ({ root: hex(root), leaves: count })) };
  const draw = await makeDraw({ seed: 1, entries: 0, receipts: 0, fault });
  const evidence = evidenceOf(draw);
  const { winnerCount, alternates } = evidence.rules.document;
  evidence.pages = Math.max(1, Math.ceil(count / PAGE));
  for (let page = 1; page <= evidence.pages; page++) {
    const leaves = base64(list.records.subarray(RECORD * PAGE * (page - 1), RECORD * PAGE * page));
    draw.answers[`/v1/draws/${DRAW}/evidence/leaves?page=${page}`] = { draw: DRAW, page, pages: evidence.pages, leaves };
  }
  const seed = seedOf(H(unhex(evidence.beacon.signature)), unhex(evidence.rules.hash), root);
  const ranks = await ranking(seed, list, async () => {});
  evidence.result = {
    seed: hex(seed),
    winners: ranks
      .slice(0, winnerCount + alternates)
      .map(({ place, score }, rank) => ({ rank, leaf: hex(list.leaf(place)), score: hex(score) })),
  };
  return { ...draw, name: `${count} entrants`, exit: 0 };
}
