import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { recognise, typedOf } from '../page/check.js';
import { Malformed } from '../verifier/bytes.js';
import { readJson } from '../verifier/json.js';
import { bundleSource, drawsOf, NoAnswer, serverSource, textOf } from '../verifier/sources.js';
import { readTrust } from '../verifier/trust.js';
import { caseNamed } from './cases.js';

const answered =
  (status, body, type = 'application/json') =>
  async () =>
    new Response(body, { status, headers: { 'content-type': type } });

describe('a server', () => {
  test('answers JSON, text, and nothing', async () => {
    assert.deepEqual(await serverSource('https://a.example/', answered(200, '{"a":1}')).get('/x'), { a: 1 });
    assert.equal(await serverSource('https://a.example', answered(200, 'note\n', 'text/plain; charset=utf-8')).get('/x'), 'note\n');
    assert.equal(await serverSource('https://a.example', answered(404, '{}')).get('/x'), undefined);
  });

  test('that breaks is no verdict', async () => {
    await assert.rejects(serverSource('https://a.example', answered(503, '')).get('/x'), NoAnswer);
    const unplugged = async () => {
      throw new TypeError('no network');
    };
    await assert.rejects(serverSource('https://a.example', unplugged).get('/x'), NoAnswer);
  });

  test('is asked once for a path, and what it said is the bundle', async () => {
    const asked = [];
    const source = serverSource('https://a.example/live/', async (address) => {
      asked.push(address);
      return answered(200, '{"draw":"d"}')();
    });
    await source.get('/v1/draws/d/evidence');
    await source.get('/v1/draws/d/evidence');
    assert.deepEqual(asked, ['https://a.example/live/v1/draws/d/evidence']);
    const bundle = source.bundle('2026-01-01T00:00:00Z');
    assert.deepEqual(drawsOf(bundle), ['d']);
    assert.deepEqual(await bundleSource(bundle)('/v1/draws/d/evidence'), { draw: 'd' });
    assert.equal(await bundleSource(bundle)('/constructor'), undefined);
  });
});

describe('a text of JSON', () => {
  test('is read as the engine reads it', () => {
    for (const text of ['{"a":[1,-2,"x\\"{",null,true,false],"b":{"a":{}}}', ' [ ] ', '"\\\\"', '0', '[{"a":"a\\\\"},{"a":1}]'])
      assert.deepEqual(readJson(text), JSON.parse(text));
  });

  test('may hold no name twice, however it is spelt, and no number but whole ones', () => {
    for (const text of ['{"a":1,"a":1}', '{"a":1,"\\u0061":2}', '[{"b":{"c":1 , "d":"{", "c" : 2}}]', '1.5', '[1e2]', '{"a":-0}', '{', ''])
      assert.throws(() => readJson(text), Malformed, text);
  });

  test('from a server that has a name twice is no answer that a check accepts', async () => {
    const source = serverSource('https://a.example', answered(200, '{"draw":"d","draw":"e"}'));
    assert.equal(await source.get('/x'), '{"draw":"d","draw":"e"}');
    assert.equal(recognise('{"fairdraw":"bundle/2","answers":{"/a":1,"/a":2}}').kind, 'unknown');
  });
});

test('a file is read packed and plain', async () => {
  for (const bytes of [Buffer.from('a text'), gzipSync('a text')]) assert.equal(await textOf(new Blob([bytes])), 'a text');
});

test('a trust file gives its logs, witnesses and stampers, and the rest is passed over', () => {
  const stamper = 'ab'.repeat(32);
  const text = `log l+1+A\nwitness W w+2+B https://w.example\ngroup G 1 W\nquorum G\n# stamper tsa ${stamper}\n# a word\n`;
  assert.deepEqual(readTrust(text), { logs: ['l+1+A'], witnesses: ['w+2+B'], stampers: [stamper] });
});

test('what is put in is recognised by what it says', () => {
  const { receipts, answers } = caseNamed('honest draw, with receipts');
  const note = Object.values(answers).find((answer) => typeof answer === 'string');
  const kinds = {
    bundle: JSON.stringify({ fairdraw: 'bundle/2', answers: {} }),
    receipt: JSON.stringify(receipts[0]),
    trust: 'log l+1+A\nquorum none\n',
    heads: note,
    unknown: 'a cat',
  };
  for (const [kind, text] of Object.entries(kinds)) assert.equal(recognise(text).kind, kind);
  assert.deepEqual(recognise(JSON.stringify([note])).value, [note]);
  assert.deepEqual(recognise(`${Buffer.from(note).toString('base64')}\n`).value, [note]);
});

test("what was typed is read in the command line's spelling, or not at all", () => {
  const hash = 'ab'.repeat(32);
  const five = ['00001', '00002', '00003', '00004', '00005'];
  const read = typedOf({
    rules: ` ${hash} `,
    chain: `${hash}, ${hash}`,
    prizes: `6000,2024-01-03,${five}`,
    signature: `17 ${'cd'.repeat(48)}`,
  });
  assert.deepEqual(read, {
    rules: hash,
    chains: [hash, hash],
    prizes: { 6000: ['2024-01-03', five] },
    signatures: { 17: ['cd'.repeat(48), null] },
  });
  assert.deepEqual(typedOf({}), { rules: null, chains: [], prizes: {}, signatures: {} });
  const wrong = [
    { rules: 'AB' },
    { chain: 'quicknet' },
    { prizes: '6000' },
    { prizes: `6000,2024-02-30,${five}` },
    { prizes: `6000,2024-01-03,${five.slice(1)}` },
    { signature: '17' },
    { signature: `17,${'cd'.repeat(48)},noon` },
  ];
  for (const typed of wrong) assert.equal(typedOf(typed), null, JSON.stringify(typed));
});
