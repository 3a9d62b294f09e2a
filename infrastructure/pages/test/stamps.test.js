import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { utf8 } from '../verifier/bytes.js';
import { stampedAt } from '../verifier/stamps.js';

/** Tokens made by OpenSSL's ts over one head. */
const { text, tokens } = JSON.parse(readFileSync(new URL('stamps.json', import.meta.url)));
const stamped = (token, over = text) => stampedAt(token, utf8(over));

describe('a time stamp', () => {
  for (const name of ['RSA', 'RSA, certificate named by SHA-1', 'P-384']) {
    test(`counts for its certificate: ${name}`, async () => {
      const { token, stamper } = tokens[name];
      const granted = await stamped(token);
      assert.deepEqual(granted.by, [stamper]);
      assert.equal(new Date(granted.time * 1000).getUTCFullYear(), 2026);
      assert.equal(await stamped(token, text.replace('3', '4')), null, 'of another head');
    });
  }

  test('says nothing else when a byte of it is changed', async () => {
    for (const name of ['RSA', 'P-384']) {
      const { token } = tokens[name];
      const before = await stamped(token);
      const bytes = Buffer.from(token, 'base64');
      for (let at = 0; at < bytes.length; at += 7) {
        const other = Buffer.from(bytes);
        other[at] ^= 0x15;
        const granted = await stamped(other.toString('base64'));
        if (granted !== null) assert.deepEqual(granted, before, `byte ${at}`);
      }
    }
  });

  test('is none when it is cut, or no token at all', async () => {
    const bytes = Buffer.from(tokens.RSA.token, 'base64');
    for (const length of [0, 1, 20, bytes.length - 1]) assert.equal(await stamped(bytes.subarray(0, length).toString('base64')), null);
    for (const other of ['AAAA', 'MIIB', undefined, null, 7]) assert.equal(await stamped(other), null);
  });
});
