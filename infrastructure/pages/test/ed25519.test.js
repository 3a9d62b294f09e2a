import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, hex, unhex, utf8 } from '../verifier/bytes.js';
import { isStrictKey, verifierWith } from '../verifier/ed25519.js';

const L = ed25519.Point.Fn.ORDER;
const secret = new Uint8Array(32).fill(7);
const key = ed25519.getPublicKey(secret);
const message = utf8('a list');
const signature = ed25519.sign(message, secret);

function numberBytes(n) {
  return unhex(n.toString(16).padStart(64, '0')).reverse();
}

function scalarOf(bytes) {
  return BigInt(`0x${hex(bytes.slice().reverse())}`);
}

/** A point of order 8, and the signature whose R it spoils while the equation with the cofactor still holds. */
const torsion = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', true);
function mixed() {
  const r = 12345n;
  const R = ed25519.Point.BASE.multiply(r).add(torsion).toBytes();
  const { scalar } = ed25519.utils.getExtendedPublicKey(secret);
  const challenge = scalarOf(sha512(concat(R, key, message))) % L;
  return concat(R, numberBytes((r + challenge * scalar) % L));
}

for (const [engine, subtle] of [
  ['WebCrypto', globalThis.crypto.subtle],
  ['the library', undefined],
]) {
  describe(`by ${engine}`, () => {
    const verify = verifierWith(subtle);

    test('a signature verifies, and over nothing else', async () => {
      assert.ok(await verify(key, message, signature));
      assert.ok(!(await verify(key, utf8('another list'), signature)));
      assert.ok(!(await verify(key, message, signature.slice(0, 63))));
    });

    test('the key under which anything verifies is refused', async () => {
      const weak = unhex(`01${'00'.repeat(31)}`);
      assert.ok(!(await verify(weak, message, concat(weak, new Uint8Array(32)))));
    });

    test('an S that is not reduced is refused', async () => {
      const large = numberBytes(scalarOf(signature.subarray(32)) + L);
      assert.ok(!(await verify(key, message, concat(signature.subarray(0, 32), large))));
    });

    test('an R outside of the group of prime order is refused', async () => {
      assert.ok(ed25519.verify(mixed(), message, key, { zip215: true }), 'the equation with the cofactor holds');
      assert.ok(!(await verify(key, message, mixed())));
    });
  });
}

test('weak, mixed and uncanonical keys are no keys', () => {
  const weak = [
    `01${'00'.repeat(31)}`,
    `ec${'ff'.repeat(30)}7f`,
    '00'.repeat(32),
    `${'00'.repeat(31)}80`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    `ee${'ff'.repeat(30)}7f`,
    'ff'.repeat(32),
    `02${'00'.repeat(31)}`,
  ];
  for (const one of weak) assert.ok(!isStrictKey(unhex(one)), one);
  assert.ok(!isStrictKey(ed25519.Point.fromBytes(key).add(torsion).toBytes()));
  assert.ok(isStrictKey(key));
});
