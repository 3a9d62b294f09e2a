/** One accepted entry: who, the lines, and the values that are kept or published of it. */

import { concat, lp, tag, u16, u32, u64 } from './bytes.js';
import { canonicalBytes } from './canonical.js';
import { H, M } from './digests.js';

const PERSON = tag('lottery.person.v2');
const OPEN = tag('lottery.open.v2');
const WHO = tag('lottery.who.v2');
const ENTRY = tag('lottery.entry.v2');

export const personTag = (draw, tagKey, who) => M(tagKey, PERSON, lp(draw), lp(who));

/** The key that opens the lines of an entry and neither person nor salt. */
export function opening(nonce, who, salt) {
  return { openKey: M(nonce, OPEN), whoHash: M(nonce, WHO, lp(who), lp(salt)) };
}

export const commitOf = ({ openKey, whoHash }, lines) => M(openKey, ENTRY, whoHash, H(canonicalBytes(lines)));

export const stubOf = (draw, ticketNo, count, commit) => concat(tag('lottery.stub.v2'), lp(draw), u32(ticketNo), u16(count), commit);

export function receiptMessage(stub, rulesHash, acceptedAt, size, root) {
  return concat(tag('lottery.receipt.v2'), lp(stub), rulesHash, lp(acceptedAt), u64(size), root);
}
