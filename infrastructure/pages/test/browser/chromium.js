/** Chromium over the built file, and what a test puts into it. */

import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const FILE = new URL('../../dist/verify.html', import.meta.url);
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch() {
  if (!existsSync(FILE)) throw new Error('npm run build first');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error(`no Chromium at ${executablePath}: install Debian's package chromium, or name one in CHROMIUM`);
  return chromium.launch({ executablePath, headless: true, args: [...QUIET, '--host-resolver-rules=MAP plain.test 127.0.0.1'] });
}

/** A page of its own memory, with everything that it complained about. */
export async function open(browser, { address = FILE.href, scheme = 'light', width = 1000, locale = 'en-GB' } = {}) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, locale });
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, complaints, requests: () => requests.filter((url) => !url.startsWith('blob:')) };
}

const QUALITY = 8;
const HIGHEST = 1700;

/** A picture of the window, as WebP, which the browser's own protocol makes. */
export async function pictureOf(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** A whole page, as far as a telephone is scrolled. */
export async function longPictureOf(page) {
  const { width } = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
  return pictureOf(page);
}

export function bundleOf({ answers }) {
  return JSON.stringify({ fairdraw: 'bundle/2', base: 'http://127.0.0.1', madeAt: '2026-01-01T00:00:00Z', answers });
}

export function trustOf({ trust }) {
  const witnesses = (trust?.witnesses ?? []).map((vkey) => `witness ${vkey.split('+')[0]} ${vkey} https://example.com`);
  return [...(trust?.logs ?? []).map((vkey) => `log ${vkey}`), ...witnesses, 'quorum none', ''].join('\n');
}

const file = (name, text) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

/** Puts a judged draw in as a reader would, and waits for what the page says. */
export async function put(page, judged, { receipts = true } = {}) {
  await page.locator('form summary').click();
  await page.fill('#chain', [judged.chain ?? []].flat().join(' '));
  await page.fill('#rules', judged.rules ?? '');
  const prizes = Object.entries(judged.prizes ?? {})[0];
  if (prizes) await page.fill('#prizes', [prizes[0], prizes[1][0], ...prizes[1][1]].join(','));
  const files = [file('draw.json', bundleOf(judged))];
  if (judged.trust) files.push(file('trust.txt', trustOf(judged)));
  if (receipts)
    for (const [i, receipt] of (judged.receipts ?? []).entries()) files.push(file(`receipt-${i}.json`, JSON.stringify(receipt)));
  await page.setInputFiles('#files', files);
  await page.locator('.verdict').waitFor();
}

export const verdict = (page) => page.locator('.verdict h2').textContent();

/** The longest task of the page's thread meanwhile, in milliseconds of the processor: by the clock, one that waits for a processor is long too. */
export async function longestTask(page, act) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] } });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const pages = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread));
  const tasks = events.filter((event) => event.name === 'RunTask' && pages.has(thread(event)));
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}

/**
 * The findings of axe: violations, and what it could not decide. It never knows what lies behind the words of a picture: they have to have the
 * colour of all other words, and the picture no ground of its own.
 */
export async function axeOf(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // What lies in a shadow has the path to it as its name.
    const lying = ([name]) => [name].flat().reduce((within, part) => (within.shadowRoot ?? within).querySelector(part), document);
    const inPicture = ({ id, nodes }) => {
      const plain = ({ target }) => {
        const word = lying(target);
        const ink = getComputedStyle(word.getRootNode().host ?? document.body).color;
        return word instanceof SVGTextElement && getComputedStyle(word).fill === ink;
      };
      return id === 'color-contrast' && nodes.every(plain);
    };
    const found = await globalThis.axe.run({ rules: { 'target-size': { enabled: true } } });
    const { violations } = found;
    const incomplete = found.incomplete.filter((one) => !inPicture(one));
    const short = ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`;
    return { violations: violations.map(short), incomplete: incomplete.map(short) };
  });
}
