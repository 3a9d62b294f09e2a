import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import decodeQR from 'qr/decode.js';
import { caseNamed } from '../cases.js';
import { axeOf, launch, longestTask, open, trustOf, verdict } from './chromium.js';
import { makeDraw } from '../maker.js';
import { serve } from './served.js';

const HONEST = 'honest draw, with receipts';
const LANGUAGES = ['en', 'pt', 'es', 'de'];
const MOST_OF_A_VISIT = 60_000;
const NOTICED = 50;
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function visit(name, { language = 'en', fragment = '', ...more } = {}, options = {}) {
  const server = await serve(name, more);
  const opened = await open(browser, { address: server.address(language) + fragment, ...options });
  const close = async () => {
    await opened.page.context().close();
    server.close();
  };
  return { ...opened, ...server, close };
}

const typed = ({ chain, prizes }) => ({
  chain: [chain ?? []].flat().join(' '),
  prizes: Object.entries(prizes ?? {})
    .slice(0, 1)
    .map(([contest, [date, five]]) => [contest, date, ...five].join(','))
    .join(),
});

/** Has everything computed, as a reader does who knows the witnesses and the chain. */
async function compute(page, judged) {
  await page.locator('#check summary').first().click();
  for (const [id, text] of Object.entries(typed(judged))) await page.fill(`#${id}`, text);
  const trust = { name: 'trust.txt', mimeType: 'text/plain', buffer: Buffer.from(trustOf(judged)) };
  if (judged.trust) await page.setInputFiles('#files', [trust]);
  else await page.locator('#go').click();
  await page.locator('.verdict').waitFor();
}

const STATES = {
  'open, with a receipt': 'Holds, but',
  'decided, not drawn a day later': 'Holds, but',
  [HONEST]: 'Proven',
  'honest lottery, rules kept': 'Proven',
  'honest auto, rules kept': 'Proven',
  'honest extraction, with receipts': 'Proven',
  'honest outage over the round: out, then a later round': 'Holds, but',
  'cancelled, 100000 of 100000 cents given back': 'Proven',
};

describe('the page of a draw', () => {
  for (const [name, says] of Object.entries(STATES)) {
    test(`shows and recomputes: ${name}`, async () => {
      const { page, judged, complaints, close } = await visit(name);
      await compute(page, judged);
      assert.equal(await verdict(page), says);
      assert.equal(await page.locator('.sentences details').count(), 5);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  for (const language of LANGUAGES) {
    test(`is all in one language: ${language}`, async () => {
      const { page, judged, complaints, close } = await visit('honest lottery, rules kept', { language }, { locale: 'en-GB' });
      await compute(page, judged);
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      for (const summary of await page.locator('#outcome summary').all()) await summary.click();
      const shown = await page.locator('body').innerText();
      assert.doesNotMatch(shown, /undefined|\{\w*\}/);
      if (language !== 'en') assert.doesNotMatch(shown, /Check it yourself|Were you in|published|holds|cents each/);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  test('shows forged evidence as forged, and which check fails', async () => {
    const { page, judged, close } = await visit("A3 draw: ... with the true log's heads shown");
    await compute(page, judged);
    assert.equal(await verdict(page), 'Fails');
    await page.locator('[data-step=list] summary').click();
    assert.ok((await page.locator('[data-code=fork]').count()) > 0);
    await close();
  });

  test('shows a winner who was exchanged as forged, with both values', async () => {
    const judged = structuredClone(caseNamed(HONEST));
    const { result } = judged.answers[`/v1/draws/${judged.draw}/evidence`];
    result.seed = 'ab'.repeat(32);
    const { page, close } = await visit(HONEST, { judged });
    await compute(page, judged);
    assert.equal(await verdict(page), 'Fails');
    await page.locator('[data-step=result] summary').click();
    assert.match(await page.locator('[data-code=seed] dl').innerText(), new RegExp(`published\\s+${result.seed}`));
    await close();
  });

  test('reads without a script, and offers the file for a disk', async () => {
    const server = await serve('honest lottery, rules kept');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.address('en'));
    assert.equal(await page.locator('.balls li').count(), 3);
    assert.match(await page.locator('#check').innerText(), /needs JavaScript[^]*verify\.html/);
    await context.close();
    server.close();
  });
});

describe('a receipt', () => {
  const [receipt] = caseNamed(HONEST).receipts;

  test('that is dropped is found, with its path to the root', async () => {
    const { page, complaints, close } = await visit(HONEST);
    const put = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'receipt.json'));
      return transfer;
    }, JSON.stringify(receipt));
    await page.dispatchEvent('body', 'drop', { dataTransfer: put });
    await page.locator('[data-code=receipt-place]').first().waitFor();
    assert.match(await page.locator('#found').innerText(), /Place \d+ of 8/);
    assert.match(await page.locator('svg.path').getAttribute('aria-label'), /in 3 steps/);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('that is pasted is found, and one of another draw is not', async () => {
    const { page, close } = await visit(HONEST);
    await page.fill('#pasted', JSON.stringify({ ...receipt, draw: 'draw_2' }));
    await page.getByRole('button', { name: 'Look me up' }).click();
    await page.getByText('Put in your receipt to see').waitFor();
    await page.fill('#pasted', JSON.stringify(receipt));
    await page.getByRole('button', { name: 'Look me up' }).click();
    await page.locator('[data-code=receipt-place]').first().waitFor();
    await close();
  });

  test('in the fragment is found, reaches no server, and outlives a change of language', async () => {
    const fragment = `#receipt=${Buffer.from(JSON.stringify(receipt)).toString('base64url')}`;
    const { page, requests, close } = await visit(HONEST, { fragment });
    await page.locator('[data-code=receipt-place]').first().waitFor();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.getByText('Waren Sie dabei?').waitFor();
    await page.locator('[data-code=receipt-place]').first().waitFor();
    assert.ok(requests().every((url) => !new URL(url).pathname.includes('receipt') && !new URL(url).search.includes('receipt')));
    await close();
  });

  test('that a link leads to is asked for again whenever all is checked, opened or pasted', async () => {
    const judged = structuredClone(caseNamed(HONEST));
    const link = `/v1/draws/${judged.draw}/receipts/6f6c-7~${'0f'.repeat(16)}`;
    judged.answers[link] = receipt;
    const { page, requests, complaints, close } = await visit(HONEST, { judged, fragment: `#receipt=${link.split('/').at(-1)}` });
    await page.locator('[data-code=receipt-place]').first().waitFor();
    await page.locator('#go').click();
    await page.locator('.verdict').waitFor();
    await page.locator('[data-code=receipt-place]').first().waitFor();
    assert.equal(requests().filter((url) => url.endsWith(link)).length, 2);
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.getByText('Waren Sie dabei?').waitFor();
    await page.locator('[data-code=receipt-place]').first().waitFor();
    for (const pasted of [link, `https://example.com/stage${link}`]) {
      await page.goto(page.url().split('#')[0]);
      await page.reload();
      await page.fill('#pasted', pasted);
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.locator('[data-code=receipt-place]').first().waitFor();
    }
    assert.deepEqual(complaints, []);
    await close();
  });

  test('that no link leads to is said to be missing', async () => {
    const { page, close } = await visit(HONEST, { fragment: `#receipt=6f6c-7~${'0e'.repeat(16)}` });
    await page.getByText('This link leads to no receipt').waitFor();
    assert.equal(await page.locator('[data-code=receipt-place]').count(), 0);
    await close();
  });

  test('that was altered is shown to fail', async () => {
    const { page, judged, close } = await visit('a receipt that was altered');
    await page.fill('#pasted', JSON.stringify(judged.receipts[0]));
    await page.getByRole('button', { name: 'Look me up' }).click();
    await page.locator('#found .fail').first().waitFor();
    await close();
  });
});

test('what was checked is saved as a bundle', async () => {
  const { page, judged, close } = await visit(HONEST);
  await compute(page, judged);
  const saved = page.waitForEvent('download');
  await page.locator('#save').click();
  const bundle = JSON.parse(readFileSync(await (await saved).path()));
  assert.deepEqual(Object.keys(bundle.answers).sort(), Object.keys(judged.answers).sort());
  await close();
});

test('a check holds up the page for no longer than anybody notices', async () => {
  const judged = await makeDraw({ seed: 1, kind: 'lottery', entries: 4096 });
  const { page, close } = await visit('honest lottery, rules kept', { judged });
  const held = await longestTask(page, () => compute(page, judged));
  assert.equal(await verdict(page), 'Proven');
  assert.ok(held < NOTICED, `${held} ms of the processor`);
  const busy = (milliseconds) => {
    const start = performance.now();
    while (performance.now() - start < milliseconds);
  };
  // By the clock, of which a busy machine gives the page a part only.
  assert.ok((await longestTask(page, () => page.evaluate(busy, 20 * NOTICED))) > NOTICED);
  await close();
});

test('the keyboard alone leads to the check, is seen where it is, and is led to the verdict', async () => {
  const { page, judged, close } = await visit(HONEST);
  await page.locator('#go').waitFor();
  const focused = () =>
    page.evaluate(() => {
      const { id, localName } = document.activeElement;
      return { id, localName, outline: getComputedStyle(document.activeElement).outlineStyle };
    });
  const passed = [];
  do {
    await page.keyboard.press('Tab');
    passed.push(await focused());
  } while (passed.at(-1).id !== 'go' && passed.length < 30);
  assert.deepEqual(
    passed.filter(({ outline }) => outline === 'none'),
    [],
  );
  const names = passed.map(({ id, localName }) => id || localName);
  assert.deepEqual(
    ['a', 'files', 'pasted', 'go'].filter((name) => !names.includes(name)),
    [],
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type([judged.chain].flat().join(' '));
  await page.locator('#go').focus();
  await page.keyboard.press('Enter');
  await page.locator('.verdict').waitFor();
  assert.equal((await focused()).id, 'outcome');
  assert.notEqual(await page.locator('#chain').inputValue(), '');
  await close();
});

test('nothing is cut off where a page of 1280 is shown four times as large', async () => {
  for (const name of [HONEST, 'honest lottery, rules kept', 'honest extraction, with receipts']) {
    const { page, judged, close } = await visit(name, {}, { width: 320 });
    await compute(page, judged);
    for (const summary of await page.locator('summary').all()) await summary.click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, name);
    await close();
  }
});

/** The pixels of a picture on the page, as a camera would see them. */
const seen = (picture) =>
  picture.evaluate(async (svg) => {
    const side = 400;
    const copy = svg.cloneNode(true);
    for (const name of ['width', 'height']) copy.setAttribute(name, side);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d');
    context.drawImage(image, 0, 0);
    return { width: side, height: side, data: [...context.getImageData(0, 0, side, side).data] };
  });

test('the QR code leads to the page, without the receipt and the language of who shows it', async () => {
  const [receipt] = caseNamed(HONEST).receipts;
  const fragment = `#receipt=${Buffer.from(JSON.stringify(receipt)).toString('base64url')}`;
  const { page, complaints, close } = await visit(HONEST, { language: 'pt', fragment });
  await page.locator('#share summary').click();
  const code = page.locator('#share svg');
  await code.waitFor();
  const { data, ...size } = await seen(code);
  assert.equal(decodeQR({ ...size, data: Uint8Array.from(data) }), page.url().split(/[?#]/)[0]);
  await page.locator('#share summary').click();
  await page.locator('#share summary').click();
  assert.equal(await code.count(), 1);
  assert.deepEqual(complaints, []);
  await close();
});

test('a draw that is drawn while somebody looks is shown without a reload', async () => {
  let shown = 'open, with a receipt';
  const server = await serve(HONEST, { shown: () => shown });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2024-01-02T11:59:00Z') });
  await page.goto(server.address('en'));
  await page.clock.pauseAt(new Date('2024-01-02T11:59:30Z'));
  assert.equal(await page.locator('[data-until]').innerText(), '(30 seconds)');
  shown = HONEST;
  await page.clock.runFor(40_000);
  await page.locator('#now[data-status=COMPLETED] .codes').waitFor();
  await context.close();
  server.close();
});

test('the numbers of a lottery’s earlier draws are shown where they are asked for, and how often each came', async () => {
  const judged = structuredClone(caseNamed('honest lottery, rules kept'));
  const page0 = judged.answers['/v1/register/7ffe6acc/entries?page=0'];
  page0.entries[0] = JSON.stringify({ ...JSON.parse(page0.entries[0]), of: 'lot_1' });
  const document = { ...judged.answers[`/v1/draws/${judged.draw}/evidence`].rules.document, drawAt: '2024-01-01T12:10:00Z' };
  judged.answers['/v1/draws/draw_0/evidence'] = { rules: { document }, result: { numbers: { main: [2, 6], bonus: [1] } } };
  const { page, complaints, requests, close } = await visit('honest lottery, rules kept', { judged });
  assert.ok(requests().every((url) => !url.includes('/v1/')));
  await page.locator('#earlier summary').click();
  await page.locator('#earlier tbody tr').waitFor();
  assert.match(await page.locator('#earlier tbody').innerText(), /Jan 1, 2024.*\s+2 6\s+1/);
  assert.match(await page.locator('#earlier th a').getAttribute('href'), /^draw_0\?lang=en$/);
  assert.match(
    await page.locator('#earlier svg').first().getAttribute('aria-label'),
    /Draws from the same numbers: 1\..* 0 to 1 times; so did 6 of 6/,
  );
  const { violations, incomplete } = await axeOf(page);
  assert.deepEqual([violations, incomplete, complaints], [[], [], []]);
  await close();
});

test('a first visit is small, and loads the check only when it is asked for', async () => {
  const { page, bytes, close } = await visit(HONEST);
  await page.locator('#go').waitFor();
  const sum = bytes.reduce((all, [, length]) => all + length, 0);
  assert.ok(sum < MOST_OF_A_VISIT, `${sum} bytes`);
  assert.ok(bytes.every(([path]) => !path.includes('check-') && !path.includes('/v1/')));
  await close();
});

describe('the draws of an organisation', () => {
  for (const scheme of ['light', 'dark']) {
    for (const language of LANGUAGES) {
      test(`are a page without a finding of axe: ${language}, ${scheme}`, async () => {
        const server = await serve(HONEST);
        for (const width of [360, 1000]) {
          const { page, complaints } = await open(browser, { address: server.list(language), scheme, width });
          assert.equal(await page.locator('.draws li').count(), 1);
          assert.equal(await page.locator('html').getAttribute('lang'), language);
          const { violations, incomplete } = await axeOf(page);
          assert.deepEqual(violations, []);
          assert.deepEqual(incomplete, []);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(wide, 0, 'nothing is cut off');
          assert.deepEqual(complaints, []);
          await page.context().close();
        }
        server.close();
      });
    }
  }

  test('lead to the page of each, without a script', async () => {
    const server = await serve(HONEST);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.list('en'));
    await page.getByRole('link', { name: 'Sneakers' }).click();
    await page.locator('#now[data-status=COMPLETED]').waitFor();
    await context.close();
    server.close();
  });
});

describe('axe', () => {
  for (const scheme of ['light', 'dark']) {
    for (const width of [360, 1000]) {
      test(`finds nothing, ${scheme}, ${width} wide`, async () => {
        for (const name of [HONEST, 'honest lottery, rules kept', 'cancelled, 100000 of 100000 cents given back']) {
          const { page, judged, close } = await visit(name, {}, { scheme, width });
          await compute(page, judged);
          if (judged.receipts?.length > 0) {
            await page.fill('#pasted', JSON.stringify(judged.receipts[0]));
            await page.getByRole('button', { name: 'Look me up' }).click();
            await page.locator('[data-code=receipt-place]').first().waitFor();
          }
          for (const summary of await page.locator('summary').all()) await summary.click();
          const { violations, incomplete } = await axeOf(page);
          assert.deepEqual(violations, [], name);
          assert.deepEqual(incomplete, [], name);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(wide, 0, `${name}: nothing is cut off`);
          await close();
        }
      });
    }
  }
});
