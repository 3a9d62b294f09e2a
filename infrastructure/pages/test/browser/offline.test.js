import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { caseNamed, cases } from '../cases.js';
import { axeOf, bundleOf, launch, open, put, trustOf, verdict } from './chromium.js';

const WORDS = { 0: 'Proven', 3: 'Holds, but', 1: 'Fails' };
const HONEST = caseNamed('honest draw, with receipts');
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** One honest or forged draw of each kind and verdict. */
const SHOWN = [
  "1, 2 the vectors' draw as answers",
  'honest draw, with receipts',
  'honest auto, rules kept',
  'honest extraction, with receipts',
  'honest draw, reader knows 1 of 3',
  'open, with a receipt',
  'A2 N: own word',
  'cancelled, 100000 of 100000 cents given back',
  "A3 draw: ... with the true log's heads shown",
  'A4 a second person on one leaf',
  'A13 a ticket is not opened',
  'rules: a wrong key id',
];

describe('the file from a disk', () => {
  for (const name of SHOWN) {
    test(`says of: ${name}`, async () => {
      const judged = caseNamed(name);
      const { page, complaints, requests } = await open(browser);
      await put(page, judged);
      assert.equal(await verdict(page), WORDS[judged.exit]);
      assert.deepEqual(complaints, []);
      assert.equal(requests().length, 1, 'nothing is fetched but the file itself');
      await page.context().close();
    });
  }

  test('shows which check failed, with what was computed beside what was published', async () => {
    const { page } = await open(browser);
    await put(page, caseNamed("A3 draw: ... with the true log's heads shown"));
    await page.locator('[data-step=list] summary').click();
    const fork = page.locator('[data-code=fork]').first();
    assert.match(await fork.textContent(), /published/);
    assert.match(await fork.locator('pre').textContent(), /^reg\.example\/live\n/);
    await page.context().close();
  });

  test('finds the entry of a receipt that was pasted', async () => {
    const { page } = await open(browser);
    await put(page, HONEST, { receipts: false });
    assert.match(await page.locator('#receipt').textContent(), /Put in your receipt/);
    await page.fill('#text', JSON.stringify(HONEST.receipts[0]));
    await page.getByRole('button', { name: 'Check' }).click();
    await page.locator('[data-code=receipt-place]').first().waitFor();
    assert.match(await page.locator('#receipt').textContent(), /Place \d+ of 8.*Your entry is in the list, once/s);
    await page.context().close();
  });

  test('finds the entry of a receipt in the fragment', async () => {
    const fragment = Buffer.from(JSON.stringify(HONEST.receipts[0])).toString('base64url');
    const { page } = await open(browser, { address: `${new URL('../../dist/verify.html', import.meta.url).href}#receipt=${fragment}` });
    await put(page, HONEST, { receipts: false });
    await page.locator('[data-code=receipt-place]').first().waitFor();
    await page.context().close();
  });

  test('reads a bundle that is packed', async () => {
    const { page } = await open(browser);
    const files = [gzipSync(bundleOf(caseNamed(SHOWN[0]))), trustOf(caseNamed(SHOWN[0]))];
    await page.setInputFiles(
      '#files',
      files.map((text, i) => ({ name: `${i}`, mimeType: '', buffer: Buffer.from(text) })),
    );
    await page.locator('.verdict').waitFor();
    assert.equal(await verdict(page), 'Proven');
    await page.context().close();
  });

  test('remembers heads: the same register in another form is a fork', async () => {
    const { page } = await open(browser);
    await put(page, HONEST);
    assert.equal(await verdict(page), 'Proven');
    await page.reload();
    await put(page, caseNamed('honest campaign, 3 witnesses'));
    assert.equal(await verdict(page), 'Fails');
    await page.locator('[data-step=list] summary').click();
    assert.ok((await page.locator('[data-code=fork]').count()) > 0);
    await page.context().close();
  });

  test('says what is missing, and what it does not know', async () => {
    const { page } = await open(browser);
    await page.setInputFiles('#files', [{ name: 'cat.txt', mimeType: 'text/plain', buffer: Buffer.from('a cat') }]);
    await page.locator('.problem').waitFor();
    assert.match(await page.locator('#given').textContent(), /cat\.txt: nothing that this page knows/);
    await page.context().close();
  });

  test('shows what was written by strangers as text', async () => {
    const judged = structuredClone(caseNamed('A2 N: own word'));
    judged.answers[`/v1/draws/${judged.draw}/evidence`].rules.hash = '<img src=x onerror=alert(1)>\u202e';
    const { page, complaints } = await open(browser);
    await put(page, judged);
    await page.locator('[data-step=rules] summary').click();
    assert.match(await page.locator('[data-code=rules-hash] dd').last().textContent(), /^<img src=x onerror=alert\(1\)>\ufffd$/);
    assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});

describe('a page that was not served securely', () => {
  test('checks all the same, and says so', async () => {
    const text = readFileSync(new URL('../../dist/verify.html', import.meta.url));
    const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text));
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { page, complaints } = await open(browser, { address: `http://plain.test:${server.address().port}/verify` });
    assert.equal(await page.evaluate(() => globalThis.crypto.subtle), undefined);
    await put(page, HONEST);
    assert.equal(await verdict(page), 'Proven');
    assert.ok(await page.locator('#insecure').isVisible());
    assert.deepEqual(
      complaints.filter((text) => !text.includes('favicon')),
      [],
    );
    await page.context().close();
    server.close();
  });
});

describe('a live server', () => {
  test('is asked, and what it answered can be kept', async () => {
    const judged = caseNamed('honest draw, with receipts');
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      const answer = judged.answers[request.url];
      const type = typeof answer === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': type, 'access-control-allow-origin': '*' });
      response.end(answer === undefined ? '{}' : typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { page } = await open(browser);
    await page.getByText('More that you know').click();
    await page.fill('#chain', judged.chain);
    await page.fill('#base', `http://127.0.0.1:${server.address().port}/`);
    await page.fill('#draw', judged.draw);
    await page.fill('#text', trustOf(judged));
    await page.getByRole('button', { name: 'Check' }).click();
    await page.locator('.verdict').waitFor();
    assert.equal(await verdict(page), 'Proven');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save what was checked' }).click();
    const bundle = JSON.parse(readFileSync(await (await saved).path()));
    assert.deepEqual(Object.keys(bundle.answers).sort(), [...new Set(asked)].sort());
    await page.context().close();
    server.close();
  });
});

describe('a reader of another language', () => {
  for (const [locale, says] of [
    ['pt-BR', 'Provado'],
    ['es-MX', 'Probado'],
    ['de-DE', 'Bewiesen'],
    ['fr-FR', 'Proven'],
  ]) {
    test(`is told: ${says}`, async () => {
      const { page } = await open(browser, { locale });
      await put(page, HONEST);
      assert.equal(await verdict(page), says);
      assert.doesNotMatch(await page.locator('main').innerText(), /undefined|\{\w+\}/);
      await page.locator('#language').selectOption('en');
      assert.equal(await verdict(page), 'Proven');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await page.context().close();
    });
  }
});

describe('axe', () => {
  for (const scheme of ['light', 'dark']) {
    for (const width of [360, 1000]) {
      test(`finds nothing, ${scheme}, ${width} wide`, async () => {
        const { page } = await open(browser, { scheme, width });
        const found = { empty: await axeOf(page) };
        for (const name of [
          'honest draw, with receipts',
          'honest draw, reader knows 1 of 3',
          "A3 draw: ... with the true log's heads shown",
        ]) {
          await page.evaluate(() => localStorage.clear());
          await page.reload();
          await put(page, caseNamed(name));
          for (const summary of await page.locator('#outcome summary').all()) await summary.click();
          found[name] = await axeOf(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(wide, 0, `${name}: nothing is cut off`);
        }
        for (const [name, { violations, incomplete }] of Object.entries(found)) {
          assert.deepEqual(violations, [], name);
          assert.deepEqual(incomplete, [], name);
        }
        await page.context().close();
      });
    }
  }
});

test('every verdict is shown once at least', () => {
  assert.deepEqual([...new Set(SHOWN.map((name) => cases.find((one) => one.name === name).exit))].sort(), [0, 1, 3]);
});
