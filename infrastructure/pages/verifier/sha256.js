/**
 * SHA-256 over one memory, for lists: hundreds of thousands of short inputs, for which the library makes objects and views of each. Its state is
 * the module's own, and no call waits, so one input is done before the next begins.
 */

const K = new Int32Array(64);
const START = new Int32Array(8);
constants();

const W = new Int32Array(64);
const state = new Int32Array(8);
const block = new Uint8Array(64);

/** The first 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of the first eight. */
function constants() {
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let prime = true;
    for (let factor = 2; factor * factor <= n; factor++) if (n % factor === 0) prime = false;
    if (!prime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(n));
    K[found++] = fraction(Math.cbrt(n));
  }
}

/** Absorbs the 64 bytes at `at` into `h`. */
function absorb(h, bytes, at) {
  for (let i = 0, p = at; i < 16; i++, p += 4) W[i] = (bytes[p] << 24) | (bytes[p + 1] << 16) | (bytes[p + 2] << 8) | bytes[p + 3];
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15];
    const y = W[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[i] = (s1 + W[i - 7] + s0 + W[i - 16]) | 0;
  }
  let a = h[0];
  let b = h[1];
  let c = h[2];
  let d = h[3];
  let e = h[4];
  let f = h[5];
  let g = h[6];
  let k = h[7];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (k + s1 + (g ^ (e & (f ^ g))) + K[i] + W[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (c & (a ^ b)))) | 0;
    k = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  h[0] = (h[0] + a) | 0;
  h[1] = (h[1] + b) | 0;
  h[2] = (h[2] + c) | 0;
  h[3] = (h[3] + d) | 0;
  h[4] = (h[4] + e) | 0;
  h[5] = (h[5] + f) | 0;
  h[6] = (h[6] + g) | 0;
  h[7] = (h[7] + k) | 0;
}

/** Absorbs all of `bytes` and the end of an input of `length` bytes. */
function finish(h, bytes, length) {
  let at = 0;
  for (; at + 64 <= bytes.length; at += 64) absorb(h, bytes, at);
  const rest = bytes.length - at;
  for (let i = 0; i < rest; i++) block[i] = bytes[at + i];
  block[rest] = 0x80;
  block.fill(0, rest + 1);
  if (rest > 55) {
    absorb(h, block, 0);
    block.fill(0);
  }
  const high = Math.floor(length / 0x20000000);
  const low = length << 3;
  for (let i = 0; i < 4; i++) {
    block[56 + i] = high >>> (24 - 8 * i);
    block[60 + i] = low >>> (24 - 8 * i);
  }
  absorb(h, block, 0);
}

function write(h, out, at) {
  for (let i = 0, p = at; i < 8; i++) {
    const word = h[i];
    out[p++] = word >>> 24;
    out[p++] = word >>> 16;
    out[p++] = word >>> 8;
    out[p++] = word;
  }
  return out;
}

/** The hash of some bytes, into `out` where it is given. */
export function sha256(bytes, out = new Uint8Array(32), at = 0) {
  state.set(START);
  finish(state, bytes, bytes.length);
  return write(state, out, at);
}

const pad = new Uint8Array(64);
const inner = new Uint8Array(32);

/** Returns what makes the HMAC of bytes under one key, whose two pads are absorbed once. */
export function hmac(key) {
  const short = key.length > 64 ? sha256(key) : key;
  const padded = (byte) => {
    for (let i = 0; i < 64; i++) pad[i] = byte ^ (i < short.length ? short[i] : 0);
    const h = Int32Array.from(START);
    absorb(h, pad, 0);
    return h;
  };
  const inside = padded(0x36);
  const outside = padded(0x5c);
  return (bytes, out = new Uint8Array(32), at = 0) => {
    state.set(inside);
    finish(state, bytes, 64 + bytes.length);
    write(state, inner, 0);
    state.set(outside);
    finish(state, inner, 96);
    return write(state, out, at);
  };
}
