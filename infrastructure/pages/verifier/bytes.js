/** Bytes and text: hex, base64, lengths and tags, as every format of the protocol is written. */

const encoder = new TextEncoder();
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/** A document or an answer that is not what the protocol says; it makes a check fail, never the program. */
export class Malformed extends Error {}

export function demand(holds, what) {
  if (!holds) throw new Malformed(what);
}

export function utf8(text) {
  demand(typeof text === 'string' && !LONE_SURROGATE.test(text), 'text');
  return encoder.encode(text);
}

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

export function hex(bytes) {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

export function isHex(text, length) {
  return typeof text === 'string' && /^(?:[0-9a-f]{2})*$/.test(text) && (length === undefined || text.length === 2 * length);
}

/** Reads lower-case hex of `length` bytes, of any length where none is given. */
export function unhex(text, length) {
  demand(isHex(text, length), 'hex');
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

const NONE = 64;
const SIXES = new Uint8Array(128).fill(NONE);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((letter, value) => (SIXES[letter.charCodeAt(0)] = value));

/** Reads padded base64, and refuses every spelling but the one that `base64` writes. */
export function unbase64(text) {
  demand(typeof text === 'string' && text.length % 4 === 0, 'base64');
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let wrong = 0;
  for (let i = 0, at = 0; i < text.length - padding; i += 4) {
    let bits = 0;
    for (let j = i; j < i + 4; j++) {
      const value = j < text.length - padding ? (SIXES[text.charCodeAt(j)] ?? NONE) : 0;
      wrong |= value & NONE;
      bits = (bits << 6) | value;
    }
    const end = Math.min(at + 3, bytes.length);
    // The bits behind the last byte are nobody's.
    if (end - at < 3) wrong |= bits & (end - at === 2 ? 0xff : 0xffff);
    for (let shift = 16; at < end; shift -= 8) bytes[at++] = bits >>> shift;
  }
  demand(wrong === 0, 'base64');
  return bytes;
}

export function base64(bytes) {
  let raw = '';
  for (let i = 0; i < bytes.length; i += 4096) raw += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return btoa(raw);
}

export function compare(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

export function same(a, b) {
  return a.length === b.length && compare(a, b) === 0;
}

export const u8 = (n) => Uint8Array.of(n);
export const u16 = (n) => Uint8Array.of(n >>> 8, n);
export const u32 = (n) => Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n);

export function u64(n) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n));
  return bytes;
}

export const tag = (name) => encoder.encode(`${name}\0`);

/** Two bytes of length, then the bytes; text as UTF-8. */
export function lp(value) {
  const bytes = typeof value === 'string' ? utf8(value) : value;
  demand(bytes.length <= 0xffff, 'length');
  return concat(u16(bytes.length), bytes);
}
