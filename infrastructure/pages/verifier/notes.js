/** C2SP signed notes: keys as text, heads of three lines, the log's signature and the witnesses' cosignatures. */

import { H } from './digests.js';
import { base64, concat, demand, hex, unbase64, u8, utf8 } from './bytes.js';
import { isStrictKey } from './ed25519.js';

export const LOG = 0x01;
export const COSIGNATURE = 0x04;
const LAST_TIME = 2 ** 40;

function keyId(name, kind, key) {
  return H(utf8(name), utf8('\n'), u8(kind), key).subarray(0, 4);
}

/** Reads a vkey of one kind; refuses a wrong key id and a weak key. */
export function readVkey(text, kind) {
  demand(typeof text === 'string', 'vkey');
  const [name, id, encoded, ...rest] = text.split('+');
  // Base64 may hold a plus itself.
  const bytes = unbase64([encoded, ...rest].join('+'));
  demand(name.length > 0 && !/[\s+]/u.test(name) && bytes.length === 33 && bytes[0] === kind, 'vkey');
  const key = bytes.slice(1);
  demand(hex(keyId(name, kind, key)) === id && isStrictKey(key), 'vkey');
  return { name, id, key, text };
}

/** Reads origin, size, root and the signature lines of a head; null where it is no note of exactly three lines of text. */
export function readHead(note) {
  if (typeof note !== 'string') return null;
  const cut = note.indexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, cut + 1);
  const lines = text.split('\n');
  if (lines.length !== 4 || !/^(?:0|[1-9]\d{0,15})$/.test(lines[1])) return null;
  const root = base64OrNull(lines[2]);
  const size = Number(lines[1]);
  if (root === null || root.length !== 32 || !Number.isSafeInteger(size)) return null;
  const signatures = note
    .slice(cut + 2, -1)
    .split('\n')
    .map(signatureLine);
  return { note, text, origin: lines[0], size, root, signatures: signatures.filter((line) => line !== null) };
}

function signatureLine(line) {
  const match = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
  const bytes = match && base64OrNull(match[2]);
  return bytes && bytes.length > 4 ? { name: match[1], id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) } : null;
}

function base64OrNull(text) {
  try {
    return unbase64(text);
  } catch {
    return null;
  }
}

export const headText = (origin, size, root) => `${origin}\n${size}\n${base64(root)}\n`;

/** Whether one of the note's lines is the log's over its text. */
export async function signedByLog(head, log, verify) {
  if (head.origin !== log.name) return false;
  const text = utf8(head.text);
  for (const line of head.signatures) {
    if (line.name === log.name && line.id === log.id && (await verify(log.key, text, line.bytes))) return true;
  }
  return false;
}

/** The times at which a witness cosigned this head; lines that do not verify are passed over. */
export async function cosignedAt(head, witness, verify) {
  const times = [];
  for (const line of head.signatures) {
    if (line.name !== witness.name || line.id !== witness.id || line.bytes.length !== 72) continue;
    const time = Number(new DataView(line.bytes.buffer, line.bytes.byteOffset, 8).getBigUint64(0));
    if (time === 0 || time >= LAST_TIME) continue;
    const message = concat(utf8(`cosignature/v1\ntime ${time}\n`), utf8(head.text));
    if (await verify(witness.key, message, line.bytes.subarray(8))) times.push(time);
  }
  return times;
}
