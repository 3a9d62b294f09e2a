/** A receipt against the register, the rules and the list. */

import { demand, hex, isHex, same, unhex, utf8 } from './bytes.js';
import { canonical, isObject, isWhole } from './canonical.js';
import { areLines } from './lottery.js';
import { ACTIVE } from './list.js';
import { numberOf } from './map.js';
import { commitOf, opening, personTag, receiptMessage, stubOf } from './records.js';
import { millis } from './times.js';
import { includes } from './tree.js';

/** Reads a receipt and refuses what cannot be one of this draw. */
function read(receipt, rules) {
  demand(isObject(receipt) && receipt.v === 2 && receipt.draw === rules.draw, 'receipt');
  demand(
    typeof receipt.who === 'string' &&
      utf8(receipt.who).length <= 320 &&
      typeof receipt.salt === 'string' &&
      [...receipt.salt].length <= 64,
    'receipt',
  );
  demand(isWhole(receipt.ticketNo, 0, 0xffffffff) && isObject(receipt.head) && isWhole(receipt.head.size), 'receipt');
  demand(receipt.tagKey == null || isHex(receipt.tagKey, 32), 'receipt.tagKey');
  return {
    at: millis(receipt.acceptedAt),
    nonce: unhex(receipt.nonce, 32),
    rulesHash: unhex(receipt.rules, 32),
    root: unhex(receipt.head.root, 32),
    signature: unhex(receipt.signature, 64),
    count: rules.kind === 'lottery' ? (Array.isArray(receipt.lines) ? receipt.lines.length : 0) : 0,
  };
}

function linesFit(receipt, rules) {
  if (rules.kind === 'lottery')
    return receipt.lines?.length > 0 && receipt.lines.length <= rules.document.maxLinesPerTicket && areLines(receipt.lines, rules.document);
  if (rules.kind === 'draw') return receipt.lines === null;
  return canonical(receipt.lines) === canonical(numberOf(receipt.ticketNo));
}

/** Checks every receipt that the reader has; answers where each stands, for what it won. */
export async function checkReceipts({ receipts, rules, history, replayed, list, verify, found }) {
  const tags = new Map();
  const places = [];
  for (const [n, receipt] of receipts.entries()) {
    const values = { n: n + 1 };
    try {
      places.push(await checkReceipt({ receipt, values, rules, history, replayed, list, verify, found, tags }));
    } catch (fault) {
      found.fail('receipt', 'receipt-malformed', { ...values, what: fault.message });
      places.push(null);
    }
  }
  return places;
}

async function checkReceipt({ receipt, values, rules, history, replayed, list, verify, found, tags }) {
  const parts = read(receipt, rules);
  const check = (holds, code, more = {}) => found.check(holds, 'receipt', code, { ...values, ...more });
  check(linesFit(receipt, rules), 'receipt-lines');
  const commit = commitOf(opening(parts.nonce, receipt.who, receipt.salt), receipt.lines);
  const stub = stubOf(rules.draw, receipt.ticketNo, parts.count, commit);
  const message = receiptMessage(stub, parts.rulesHash, receipt.acceptedAt, receipt.head.size, parts.root);
  check(await verify(rules.receiptKey, message, parts.signature), 'receipt-signature');
  check(same(parts.rulesHash, rules.hash), 'receipt-rules', { computed: rules.hashText, published: receipt.rules });
  check(parts.at >= rules.openAt && parts.at <= rules.closeAt, 'receipt-time', { at: receipt.acceptedAt });
  checkHead(receipt, parts, { values, history, replayed, found });

  const tag = receipt.tagKey == null ? null : personTag(rules.draw, unhex(receipt.tagKey), receipt.who);
  if (list === null) {
    if (history?.cancel) found.note('receipt', 'receipt-cancelled', values);
    else found.wait('receipt', 'receipt-not-sealed', values);
    if (tag !== null) oneTag(receipt.who, tag, tags, check);
    return null;
  }
  return inList({ receipt, parts, commit, tag, tags, list, check, found, values });
}

function checkHead({ head }, { root }, { values, history, replayed, found }) {
  const { read: log } = replayed;
  const known = log.roots.get(head.size);
  if (known !== undefined && !same(known, root))
    found.fail('receipt', 'receipt-head-differs', { ...values, computed: hex(known), published: hex(root) });
  else if (known === undefined && head.size < log.start) found.but('receipt', 'receipt-head-before', values);
  else if (known === undefined && !(head.size > log.size)) found.fail('receipt', 'receipt-head-differs', values);
  else if (known === undefined) found.wait('receipt', 'receipt-head-newer', values);
  else if (history !== null && head.size <= history.announcement.index) found.but('receipt', 'receipt-head-early', values);
  else found.ok('receipt', 'receipt-head', { ...values, size: head.size });
}

function inList({ receipt, parts, commit, tag, tags, list, check, found, values }) {
  const places = [];
  for (let i = 0; i < list.size; i++) if (same(list.commit(i), commit)) places.push(i);
  if (!check(places.length === 1, 'receipt-in-list', { times: places.length })) return null;
  const [place] = places;
  check(list.number(place) === receipt.ticketNo && list.count(place) === parts.count, 'receipt-record');
  if (tag === null) found.note('receipt', 'receipt-no-tag', values);
  else check(same(tag, list.tag(place)), 'receipt-person');
  oneTag(receipt.who, list.tag(place), tags, check);
  if (receipt.proof != null) {
    const { personTag: shown, index, status, path } = receipt.proof;
    demand(Array.isArray(path), 'proof');
    const leads = includes(
      list.leaf(place),
      index,
      list.size,
      path.map((sibling) => unhex(sibling, 32)),
      list.root,
    );
    check(index === place && status === list.status(place) && shown === hex(list.tag(place)) && leads, 'receipt-proof');
  }
  found.note('receipt', list.status(place) === ACTIVE ? 'receipt-place' : 'receipt-left', {
    ...values,
    place: place + 1,
    of: list.size,
    status: list.status(place),
  });
  return place;
}

/** All receipts of one person have one tag. */
function oneTag(who, tag, tags, check) {
  if (tags.has(who)) check(same(tags.get(who), tag), 'receipt-one-tag');
  tags.set(who, tag);
}
