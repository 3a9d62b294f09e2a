/**
 * Ed25519 as the protocol wants it: weak keys and weak R are refused by our own list before any library is asked, since libraries differ
 * in what they take. WebCrypto where the engine has it, the library's elsewhere.
 */

import { ed25519 } from '@noble/curves/ed25519.js';
import { hex } from './bytes.js';

const SMALL_ORDER = new Set([
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
]);
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

function number(bytes) {
  let n = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) n = (n << 8n) | BigInt(bytes[i]);
  return n;
}

function plainPoint(bytes) {
  return bytes.length === 32 && (number(bytes) & ((1n << 255n) - 1n)) < P && !SMALL_ORDER.has(hex(bytes));
}

function inPrimeGroup(bytes) {
  try {
    return ed25519.Point.fromBytes(bytes, false).isTorsionFree();
  } catch {
    return false;
  }
}

const strong = new Map();

/** Whether a public key may sign anything: canonical, a point, in the group of prime order. */
export function isStrictKey(key) {
  const name = hex(key);
  if (!strong.has(name)) strong.set(name, plainPoint(key) && inPrimeGroup(key));
  return strong.get(name);
}

/** A function of (key, message, signature); `subtle` is WebCrypto's, undefined where a page was not served securely. */
export function verifierWith(subtle) {
  const imported = new Map();

  async function bySubtle(key, message, signature) {
    const name = hex(key);
    if (!imported.has(name))
      imported.set(
        name,
        subtle.importKey('raw', key, 'Ed25519', false, ['verify']).catch(() => null),
      );
    const held = await imported.get(name);
    return held === null ? byLibrary(key, message, signature) : subtle.verify('Ed25519', held, signature, message);
  }

  function byLibrary(key, message, signature) {
    // The library multiplies by the cofactor; with R in the group of prime order that is the equation without it.
    return inPrimeGroup(signature.subarray(0, 32)) && ed25519.verify(signature, message, key, { zip215: false });
  }

  return async (key, message, signature) => {
    if (key.length !== 32 || signature.length !== 64 || !isStrictKey(key)) return false;
    if (!plainPoint(signature.subarray(0, 32)) || number(signature.subarray(32)) >= L) return false;
    return subtle ? bySubtle(key, message, signature) : byLibrary(key, message, signature);
  };
}
