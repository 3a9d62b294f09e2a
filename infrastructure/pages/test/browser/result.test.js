import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, test } from 'node:test';
import { axeOf, launch, open } from './chromium.js';
import { ABSENT, serve } from './served.js';

const HONEST = 'honest draw, with receipts';
const SOON = { timeout: 60_000 };
let browser;
const closed = [];

before(async () => {
  browser = await launch();
});
afterEach(async () => {
  for (const close of closed.splice(0).reverse()) await close();
});
after(() => browser?.close());

/** A site of its own origin that allows what its reader has to know of and nothing else. */
async function site(body, { home, lang = 'en', ...options }) {
  const policy = [
    "default-src 'none'",
    `script-src ${home}`,
    `connect-src ${home}`,
    'img-src data:',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  const html = `<!doctype html><html lang="${lang}"><head><title>A shop</title><link rel="icon" href="data:,">
    <script src="${home}/stage/d/assets/result.js" async></script></head><body><main><h1>A shop</h1>${body}</main></body></html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') };
  const server = createServer((_, response) => response.writeHead(200, headers).end(html));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  // One that a test left open may not keep the process.
  server.unref();
  closed.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const opened = await open(browser, { address: `http://plain.test:${server.address().port}/`, ...options });
  opened.page.setDefaultTimeout(10_000);
  closed.push(() => opened.page.context().close());
  return opened;
}

async function served(name, more) {
  const server = await serve(name, more);
  closed.push(server.close);
  return { ...server, home: new URL(server.address('en')).origin };
}

async function embedded(name, { between = '', ...options } = {}) {
  const { judged, home } = await served(name);
  return { ...(await site(`<fairdraw-result draw="${judged.draw}">${between}</fairdraw-result>`, { home, ...options })), judged, home };
}

describe('the element on the page of another site', () => {
  for (const [name, looks] of [
    [HONEST, '[data-status=COMPLETED] .codes li'],
    ['honest lottery, rules kept', '[data-status=COMPLETED] .balls li'],
    ['open, with a receipt', '[data-status=OPEN] .state'],
    ['cancelled, 100000 of 100000 cents given back', '[data-status=CANCELLED] .notice'],
  ]) {
    test(`shows, under a strict policy: ${name}`, SOON, async () => {
      const { page, complaints, requests, judged, home } = await embedded(name);
      await page.locator(`fairdraw-result ${looks}`).first().waitFor();
      assert.equal(await page.locator('fairdraw-result a').last().getAttribute('href'), `${home}/stage/d/${judged.draw}?lang=en#check`);
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests().filter((url) => url.startsWith(home)),
        [`${home}/stage/d/assets/result.js`, `${home}/stage/d/${judged.draw}?lang=en`],
      );
    });
  }

  for (const [lang, says] of Object.entries({ 'pt-BR': 'Os números', es: 'Los números', de: 'Die Zahlen', fr: 'The numbers' })) {
    test(`speaks the language of the site: ${lang}`, SOON, async () => {
      const { page } = await embedded('honest lottery, rules kept', { lang });
      await page.locator('fairdraw-result').getByRole('heading', { name: says }).waitFor();
    });
  }

  test('takes the reader’s language where the site has none', SOON, async () => {
    const { page } = await embedded('honest lottery, rules kept', { lang: '', locale: 'de-AT' });
    await page.locator('fairdraw-result').getByRole('heading', { name: 'Die Zahlen' }).waitFor();
  });

  test('keeps the looks of the site and of itself apart', SOON, async () => {
    const { judged, home } = await served(HONEST);
    const { page } = await site(`<p class="state">Ours</p><fairdraw-result draw="${judged.draw}"></fairdraw-result>`, { home });
    await page.locator('fairdraw-result .codes').waitFor();
    const looks = (selector, name) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, of) => getComputedStyle(element)[of], name);
    assert.equal(await looks('main > .state', 'fontWeight'), '400');
    assert.equal(await looks('fairdraw-result .state', 'fontWeight'), '600');
    await page.evaluate(() => {
      const look = new CSSStyleSheet();
      look.replaceSync('body { text-align: center; color: red } .state { display: none } fairdraw-result { --act: rgb(1, 2, 3) }');
      document.adoptedStyleSheets = [look];
    });
    assert.equal(await looks('fairdraw-result .state', 'textAlign'), 'start');
    assert.notEqual(await looks('fairdraw-result .state', 'color'), 'rgb(255, 0, 0)');
    assert.notEqual(await looks('fairdraw-result .state', 'display'), 'none');
    assert.equal(await looks('fairdraw-result a', 'color'), 'rgb(1, 2, 3)');
  });

  test('shows what the site has between its tags where there is no such draw', SOON, async () => {
    const { judged, home } = await served(HONEST);
    const { page } = await site(`<fairdraw-result draw="${ABSENT}"><a href="/">Our draws</a></fairdraw-result>`, { home });
    const element = page.locator('fairdraw-result');
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ initiatorType }) => initiatorType === 'xmlhttprequest'),
    );
    await page.getByText('Our draws').waitFor();
    await element.evaluate((one, draw) => one.setAttribute('draw', draw), judged.draw);
    await element.locator('.codes').waitFor();
    assert.ok(!(await page.getByText('Our draws').isVisible()));
  });

  test('shows a result as it comes, and asks no more once it is taken away', SOON, async () => {
    let shown = 'open, with a receipt';
    const { judged, home, bytes } = await served(HONEST, { shown: () => shown });
    const { page } = await site('', { home });
    await page.clock.install({ time: new Date('2024-01-02T11:59:00Z') });
    await page.clock.pauseAt(new Date('2024-01-02T11:59:30Z'));
    await page.evaluate((draw) => {
      const element = document.createElement('fairdraw-result');
      element.setAttribute('draw', draw);
      document.querySelector('main').append(element, element.cloneNode());
    }, judged.draw);
    const elements = page.locator('fairdraw-result');
    for (const place of [0, 1]) assert.equal(await elements.nth(place).locator('[data-until]').innerText(), '(30 seconds)');
    await elements.nth(1).evaluate((element) => element.remove());
    const before = bytes.length;
    shown = HONEST;
    await page.clock.runFor(40_000);
    await elements.locator('[data-status=COMPLETED] .codes').waitFor();
    assert.equal(await elements.locator('h1').getAttribute('aria-level'), '2');
    assert.equal(bytes.length, before + 1);
  });

  for (const scheme of ['light', 'dark']) {
    test(`is without a finding of axe, ${scheme}`, SOON, async () => {
      const { page } = await embedded('honest lottery, rules kept', { scheme, width: 360 });
      await page.locator('fairdraw-result .balls').first().waitFor();
      const { violations, incomplete } = await axeOf(page);
      assert.deepEqual(violations, []);
      assert.deepEqual(incomplete, []);
    });
  }

  test('is small', SOON, async () => {
    const { home, bytes } = await served(HONEST);
    const { page } = await site('', { home });
    await page.waitForFunction(() => customElements.get('fairdraw-result'));
    assert.ok(bytes[0][1] < 3000, `${bytes[0][1]} bytes`);
  });
});
