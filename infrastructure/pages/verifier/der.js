/** DER as certificates and time stamps need it: values of definite length, read in place. */

import { demand } from './bytes.js';

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const BITS = 0x03;
export const OCTETS = 0x04;
export const OID = 0x06;

/** One value: its tag, its content and all of its bytes. */
export class Value {
  constructor(bytes, tag, from, to, start) {
    this.tag = tag;
    this.content = bytes.subarray(from, to);
    this.whole = bytes.subarray(start, to);
  }

  /** The values inside of it. */
  get parts() {
    const parts = [];
    for (let at = 0; at < this.content.length; at += parts[parts.length - 1].whole.length) parts.push(readAt(this.content, at));
    return parts;
  }

  as(tag) {
    demand(this.tag === tag, 'DER');
    return this;
  }

  get oid() {
    this.as(OID);
    const arcs = [];
    let arc = 0;
    for (const byte of this.content) {
      arc = arc * 128 + (byte & 127);
      if (byte < 128) {
        arcs.push(arc);
        arc = 0;
      }
    }
    const top = Math.min(2, Math.floor(arcs[0] / 40));
    return [top, arcs[0] - 40 * top, ...arcs.slice(1)].join('.');
  }

  get text() {
    return String.fromCharCode(...this.content);
  }
}

/** Reads one value, and refuses bytes behind it. */
export function readDer(bytes) {
  const value = readAt(bytes, 0);
  demand(value.whole.length === bytes.length, 'DER');
  return value;
}

function readAt(bytes, start) {
  demand(start + 2 <= bytes.length && (bytes[start] & 31) !== 31, 'DER');
  let length = bytes[start + 1];
  let from = start + 2;
  if (length >= 128) {
    const size = length - 128;
    demand(size >= 1 && size <= 4 && from + size <= bytes.length, 'DER');
    length = 0;
    for (let i = 0; i < size; i++) length = length * 256 + bytes[from++];
    demand(length >= 128, 'DER');
  }
  demand(from + length <= bytes.length, 'DER');
  return new Value(bytes, bytes[start], from, from + length, start);
}
