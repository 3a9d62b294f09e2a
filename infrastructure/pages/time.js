/** Measures a whole check, in Node and in Chromium: npm run time [entries ...] */

import { performance } from 'node:perf_hooks';
import { check } from './page/check.js';
import { bundleOf, launch, longestTask, open, trustOf } from './test/browser/chromium.js';
import { serve } from './test/browser/served.js';
import { makeDraw } from './test/maker.js';

const TURNS = 3;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 4096, 100_000];
const middle = (values) => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)]);

async function inNode(items, typed) {
  const start = performance.now();
  const before = process.cpuUsage();
  const { view } = await check({ items, typed, server: null, draw: null, remembered: {}, now: 0, pace: async () => {} });
  if (view.verdict !== 'PROVEN') throw new Error(JSON.stringify(view.findings.filter(({ level }) => level !== 'ok' && level !== 'note')));
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: performance.now() - start, cpu: (user + system) / 1000 };
}

/** From the files put in to the verdict shown, and the longest task of the page meanwhile, of the processor. */
async function inChromium(browser, items, chain) {
  const { page } = await open(browser);
  await page.getByText('More that you know').click();
  await page.fill('#chain', chain);
  await page.evaluate(async (files) => {
    const put = new DataTransfer();
    files.forEach(({ name, text }) => put.items.add(new File([text], name)));
    document.getElementById('files').files = put.files;
  }, items);
  let taken;
  const longest = await longestTask(page, async () => {
    taken = await page.evaluate(async () => {
      const outcome = document.getElementById('outcome');
      const shown = new Promise((done) =>
        new MutationObserver(() => outcome.querySelector('.verdict') && done()).observe(outcome, { childList: true }),
      );
      const start = performance.now();
      document.getElementById('files').dispatchEvent(new Event('change'));
      await shown;
      return { milliseconds: performance.now() - start, verdict: outcome.querySelector('.verdict').className };
    });
  });
  if (!taken.verdict.includes('PROVEN')) throw new Error(taken.verdict);
  await page.context().close();
  return { milliseconds: taken.milliseconds, longest };
}

/** From the button of the page of a draw to the verdict, everything fetched and the worker loaded in between, and the page's longest task, of the processor. */
async function onThePage(browser, judged) {
  const { address, close } = await serve('honest draw, with receipts', { judged });
  const { page } = await open(browser, { address: address('en') });
  await page.locator('#check summary').first().click();
  await page.fill('#chain', [judged.chain ?? []].flat().join(' '));
  let milliseconds;
  const longest = await longestTask(page, async () => {
    milliseconds = await page.evaluate(async () => {
      const outcome = document.getElementById('outcome');
      const shown = new Promise((done) =>
        new MutationObserver(() => outcome.querySelector('.verdict') && done()).observe(outcome, { childList: true }),
      );
      const start = performance.now();
      document.getElementById('go').click();
      await shown;
      return performance.now() - start;
    });
  });
  // Without a trust file nobody is known who bears it out.
  if ((await page.locator('.verdict.BUT').count()) !== 1) throw new Error(await page.locator('#outcome').innerText());
  await page.context().close();
  close();
  return { milliseconds, longest };
}

const browser = await launch();
console.log('kind     entries     bundle    Node ms   of it CPU   Chromium ms   longest task   page of the draw ms   longest task');
for (const kind of ['draw', 'lottery']) {
  for (const entries of sizes) {
    const draw = await makeDraw({ seed: 1, kind, entries });
    const items = [
      { name: 'bundle', text: bundleOf(draw) },
      { name: 'trust', text: trustOf(draw) },
    ];
    const node = [];
    const chromium = [];
    const served = [];
    for (let turn = 0; turn < TURNS; turn++) {
      node.push(await inNode(items, { chain: draw.chain }));
      chromium.push(await inChromium(browser, items, draw.chain));
      served.push(await onThePage(browser, draw));
    }
    const size = `${(items[0].text.length / 1e6).toFixed(1)} MB`;
    const longest = Math.round(Math.max(...chromium.map((one) => one.longest)));
    const columns = [
      middle(node.map((one) => one.milliseconds)),
      middle(node.map((one) => one.cpu)),
      middle(chromium.map((one) => one.milliseconds)),
      longest,
      middle(served.map((one) => one.milliseconds)),
      Math.round(Math.max(...served.map((one) => one.longest))),
    ];
    console.log(kind.padEnd(8), String(entries).padStart(7), size.padStart(10), ...columns.map((value) => String(value).padStart(11)));
  }
}
await browser.close();
