/** Rounds and signatures of drand's unchained scheme with short signatures. */

import { bls12_381 } from '@noble/curves/bls12-381.js';
import { H } from './digests.js';
import { concat, demand, hex, isHex, same, u32, u64, unhex, utf8 } from './bytes.js';
import { isWhole } from './canonical.js';

export const QUICKNET = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
export const LAST_ROUND = 2 ** 40;
const DAY = 86_400;
const SCHEME = 'bls-unchained-g1-rfc9380';
const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** Reads a chain's description and refuses one whose hash is not the one that it names. */
export function readChain(shown) {
  demand(typeof shown === 'object' && shown !== null && shown.scheme === SCHEME, 'scheme');
  demand(isWhole(shown.genesisTime, 0, LAST_ROUND) && isWhole(shown.period, 1, DAY) && typeof shown.id === 'string', 'chain');
  const key = unhex(shown.publicKey, 96);
  const named = shown.id === '' || shown.id === 'default' ? new Uint8Array() : utf8(shown.id);
  const hash = hex(H(concat(u32(shown.period), u64(shown.genesisTime), key, unhex(shown.groupHash), named)));
  demand(hash === shown.chain, 'chain hash');
  return { hash, genesis: shown.genesisTime, period: shown.period, key };
}

/** The first round due at or after an instant in milliseconds. */
export function firstRound(chain, at) {
  const behind = at - chain.genesis * 1000;
  return behind <= 0 ? 1 : Math.ceil(behind / (chain.period * 1000)) + 1;
}

export const roundTime = (chain, round) => chain.genesis + (round - 1) * chain.period;

function point(Point, bytes) {
  const read = Point.fromBytes(bytes);
  demand(!read.is0() && read.isTorsionFree() && same(read.toBytes(true), bytes), 'point');
  return read;
}

/** Whether `signature` (hex) is the chain's for the round: e(signature, g2) = e(hash_to_curve(H(round)), key). */
export function isRound(chain, round, signature) {
  if (!isHex(signature, 48) || !isWhole(round, 1, LAST_ROUND)) return false;
  try {
    const sigs = bls12_381.shortSignatures;
    const message = sigs.hash(H(u64(round)), DST);
    return sigs.verify(point(bls12_381.G1.Point, unhex(signature)), message, point(bls12_381.G2.Point, chain.key));
  } catch {
    return false;
  }
}

export const randomnessOf = (signature) => H(unhex(signature, 48));
