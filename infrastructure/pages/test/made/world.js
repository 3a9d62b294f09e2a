/** The world around a made draw: the keys of its log, its receipts and its witnesses, and beacons whose keys the maker holds. */

import { bls12_381 } from '@noble/curves/bls12-381.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { readChain } from '../../verifier/beacon.js';
import { base64, concat, hex, u32, u64, u8, utf8 } from '../../verifier/bytes.js';
import { H } from '../../verifier/digests.js';

export const T0 = Date.parse('2025-03-01T12:00:00Z') / 1000;
export const DRAW = 'draw_made';
export const originOf = (mode) => `made.example/${mode}`;

export function keyOf(name) {
  const secret = H(utf8(name));
  return { secret, public: ed25519.getPublicKey(secret) };
}

const idOf = (name, kind, key) => H(utf8(`${name}\n`), u8(kind), key).subarray(0, 4);
export const vkeyOf = (name, kind, key) => `${name}+${hex(idOf(name, kind, key))}+${base64(concat(u8(kind), key))}`;
export const lineOf = (name, kind, key, bytes) => `\u2014 ${name} ${base64(concat(idOf(name, kind, key), bytes))}\n`;

function ownChain(name, genesisTime) {
  const secret = concat(u8(0), H(utf8(name === 'made' ? 'beacon' : `beacon ${name}`)).subarray(1));
  const publicKey = bls12_381.shortSignatures.getPublicKey(secret).toBytes(true);
  const group = H(utf8('group'));
  const shown = { scheme: 'bls-unchained-g1-rfc9380', id: name, groupHash: hex(group), publicKey: hex(publicKey), genesisTime, period: 3 };
  shown.chain = hex(H(concat(u32(3), u64(genesisTime), publicKey, group, utf8(name))));
  const signed = new Map();
  const sign = (round) => {
    if (!signed.has(round)) {
      const message = bls12_381.shortSignatures.hash(H(u64(round)), 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_');
      signed.set(round, hex(bls12_381.shortSignatures.sign(message, secret).toBytes(true)));
    }
    return signed.get(round);
  };
  return { shown, chain: readChain(shown), sign };
}

/** The beacon that decides, and the one that the rules may name where it is dead. */
export const CHAIN = ownChain('made', 1_700_000_000);
export const FALLBACK = ownChain('made_too', 1_700_000_001);
export const LOG = keyOf('log');
export const RECEIPTS = keyOf('receipts');
export const logOf = (mode) => vkeyOf(originOf(mode), 1, LOG.public);

export function witnessesOf(count) {
  return Array.from({ length: count }, (_, i) => {
    const name = `w${i}.example`;
    return { name, ...keyOf(name), vkey: vkeyOf(name, 4, keyOf(name).public) };
  });
}
