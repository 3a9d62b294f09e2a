import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { Refusal, Unreachable } from '../console/api.js';
import { linesOf, nameOf, partsOf, sendAll } from '../console/import.js';
import { languages } from '../console/texts/index.js';

const none = { lines: 0, taken: 0, repeated: 0, refused: 0, faults: [] };
const NOW = () => {};

describe('a file of entries', () => {
  test('ends its lines as the API does, also where a cell is quoted', () => {
    assert.deepEqual(linesOf('a,b\r\n"x\n""y""",1\n\nz"\r"'), ['a,b\r\n', '"x\n""y""",1\n', '\n', 'z"\r', '"']);
    assert.deepEqual(linesOf(''), []);
  });

  test('is sent in parts with the headings and the numbers of their lines', () => {
    const lines = Array.from({ length: 2_500 }, (_, n) => `p${n}@example.com\n`);
    const parts = partsOf(`email\n${lines.join('')}`);
    assert.deepEqual(
      parts.map(({ first, lines: count }) => [first, count]),
      [[2, 1000], [1002, 1000], [2002, 500]],
    );
    assert.ok(parts[1].text.startsWith('email\np1000@example.com\n'));
    assert.equal(partsOf(`email\n${`${'a'.repeat(200_000)}\n`.repeat(3)}`).length, 3);
    assert.deepEqual(partsOf('email\n'), []);
  });

  test('has the same name each time, and another one when it is changed', async () => {
    assert.equal(await nameOf('email\n'), await nameOf('email\n'));
    assert.notEqual(await nameOf('email\n'), await nameOf('email\r\n'));
    assert.match(await nameOf('email\n'), /^[0-9a-f]{32}$/);
  });

  test('is sent again where an answer is lost or some lines are left, and each line counts once', async () => {
    const left = { line: 3, field: null, code: 'NOT_NOW', message: '' };
    const answers = [
      () => {
        throw new Unreachable();
      },
      () => {
        throw new Refusal(503, null);
      },
      () => ({ ...none, lines: 3, taken: 2, refused: 1, faults: [left] }),
      () => ({ ...none, lines: 3, taken: 1, repeated: 2 }),
    ];
    const told = [];
    const sum = await sendAll(() => answers.shift()(), partsOf('email\na\nb\nc\n'), (lines) => told.push(lines), NOW);
    assert.deepEqual(sum, { ...none, lines: 3, taken: 3 });
    assert.deepEqual(told, [3]);
  });

  test('is given up where it is refused, or stays away', async () => {
    let times = 0;
    const refusing = (fault) => () => {
      times++;
      throw fault;
    };
    await assert.rejects(sendAll(refusing(new Refusal(400, null)), partsOf('email\na\n'), NOW, NOW), Refusal);
    assert.equal(times, 1);
    await assert.rejects(sendAll(refusing(new Unreachable()), partsOf('email\na\n'), NOW, NOW), Unreachable);
    assert.equal(times, 6);
  });

  test('has words in every language for each fault that the API tells, but for those of cells, whose message names the cell', () => {
    const { components } = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));
    const told = components.schemas.LineFault.properties.code.enum.filter((code) => code !== 'INVALID');
    for (const { imports } of Object.values(languages)) assert.deepEqual(Object.keys(imports.codes).sort(), told.sort());
  });
});
