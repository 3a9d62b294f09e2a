/** X.509 certificates and the signatures of authorities of time stamps: ECDSA on NIST's curves, RSA as of PKCS #1 version 1.5. */

import { p256, p384, p521 } from '@noble/curves/nist.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { concat, demand, hex, same, unhex } from './bytes.js';
import { BITS, INTEGER, OCTETS, readDer, SEQUENCE } from './der.js';

const HASHES = {
  '1.3.14.3.2.26': sha1,
  '2.16.840.1.101.3.4.2.1': sha256,
  '2.16.840.1.101.3.4.2.2': sha384,
  '2.16.840.1.101.3.4.2.3': sha512,
};
const SIGNATURES = {
  '1.2.840.10045.4.3.2': sha256,
  '1.2.840.10045.4.3.3': sha384,
  '1.2.840.10045.4.3.4': sha512,
  '1.2.840.113549.1.1.11': sha256,
  '1.2.840.113549.1.1.12': sha384,
  '1.2.840.113549.1.1.13': sha512,
};
const CURVES = { '1.2.840.10045.3.1.7': p256, '1.3.132.0.34': p384, '1.3.132.0.35': p521 };
const EC = '1.2.840.10045.2.1';
const RSA = '1.2.840.113549.1.1.1';
const DIGEST_INFO = {
  32: '3031300d060960864801650304020105000420',
  48: '3041300d060960864801650304020205000430',
  64: '3051300d060960864801650304020305000440',
};

export const SHA1 = '1.3.14.3.2.26';
export const SHA256 = '2.16.840.1.101.3.4.2.1';

export function hashNamed(oid) {
  demand(Object.hasOwn(HASHES, oid), 'hash');
  return HASHES[oid];
}

export function readCertificate(value) {
  const [tbs, algorithm, signature] = value.as(SEQUENCE).parts;
  const fields = tbs.as(SEQUENCE).parts;
  if (fields[0].tag === 0xa0) fields.shift();
  const [serial, , issuer, validity, subject, key, ...rest] = fields;
  const extensions = rest.find(({ tag }) => tag === 0xa3);
  return {
    bytes: value.whole,
    signed: tbs.whole,
    algorithm,
    signature: bits(signature),
    serial: serial.content,
    issuer: issuer.whole,
    subject: subject.whole,
    validity: validity.as(SEQUENCE).parts.map(timeOf),
    key,
    extensions: extensions === undefined ? [] : extensions.parts[0].parts.map(readExtension),
  };
}

function readExtension(value) {
  const parts = value.as(SEQUENCE).parts;
  const critical = parts.length === 3 && parts[1].tag === 0x01 && parts[1].content[0] === 0xff;
  return { id: parts[0].oid, critical, value: parts[parts.length - 1].as(OCTETS).content };
}

function bits(value) {
  value.as(BITS);
  demand(value.content[0] === 0, 'DER');
  return value.content.subarray(1);
}

/** Seconds since 1970 of UTCTime or GeneralizedTime; a fraction is rounded up. */
export function timeOf(value) {
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d+)?Z$/.exec(value.text);
  demand(match !== null && match[1].length === (value.tag === 0x17 ? 2 : 4) && (value.tag === 0x17 || value.tag === 0x18), 'time');
  const year = value.tag === 0x17 ? Number(match[1]) + (Number(match[1]) < 50 ? 2000 : 1900) : Number(match[1]);
  const at = Date.UTC(year, Number(match[2]) - 1, Number(match[3]), Number(match[4]), Number(match[5]), Number(match[6])) / 1000;
  demand(Number.isFinite(at), 'time');
  return at + (match[7] !== undefined && /[1-9]/.test(match[7]) ? 1 : 0);
}

/** Whether a key signed these bytes; `digest` is the hash that an algorithm without one of its own uses. */
export function signedBy(key, algorithm, message, signature, digest) {
  const [keyAlgorithm, point] = key.as(SEQUENCE).parts;
  const [kind, parameters] = keyAlgorithm.as(SEQUENCE).parts;
  const name = algorithm.as(SEQUENCE).parts[0].oid;
  const hash = SIGNATURES[name] ?? (name === RSA ? digest : undefined);
  if (hash === undefined) return false;
  if (kind.oid === EC && name.startsWith('1.2.840.10045.')) {
    const curve = CURVES[parameters?.oid];
    return curve !== undefined && curve.verify(signature, hash(message), bits(point), { prehash: false, lowS: false, format: 'der' });
  }
  return kind.oid === RSA && name.startsWith('1.2.840.113549.') && signedByRsa(bits(point), hash(message), signature);
}

function signedByRsa(key, digest, signature) {
  const [n, e] = readDer(key)
    .as(SEQUENCE)
    .parts.map((value) => BigInt(`0x${hex(value.as(INTEGER).content)}`));
  const length = Math.ceil(n.toString(16).length / 2);
  if (length < 256 || signature.length !== length || e < 3n || e >= 2n ** 33n || !(digest.length in DIGEST_INFO)) return false;
  const told = concat(unhex(DIGEST_INFO[digest.length]), digest);
  const expected = concat(Uint8Array.of(0, 1), new Uint8Array(length - told.length - 3).fill(0xff), Uint8Array.of(0), told);
  const raised = power(BigInt(`0x${hex(signature)}`), e, n)
    .toString(16)
    .padStart(2 * length, '0');
  return same(unhex(raised), expected);
}

function power(base, exponent, modulus) {
  let result = 1n;
  let factor = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}
