/** Takes the pictures of the README: npm run shots */

import { mkdir, writeFile } from 'node:fs/promises';
import { launch, open, trustOf } from './test/browser/chromium.js';
import { serve } from './test/browser/served.js';

const SHOTS = {
  open: 'open, with a receipt',
  sealed: 'decided, not drawn a day later',
  winners: 'honest draw, with receipts',
  numbers: 'honest lottery, rules kept',
  extraction: 'honest extraction, with receipts',
  late: 'honest outage over the round: out, then a later round',
  cancelled: 'cancelled, 100000 of 100000 cents given back',
  forged: "A3 draw: ... with the true log's heads shown",
};
const CHECKED = ['winners', 'forged'];
const QUALITY = 8;
const HIGHEST = 1700;
const folder = new URL('shots/', import.meta.url);

/** What is shown, as WebP, which the browser's own protocol makes. */
async function picture(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 390, height: Math.min(height, HIGHEST) });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}

const browser = await launch();
await mkdir(folder, { recursive: true });
for (const [shot, name] of Object.entries(SHOTS)) {
  for (const language of ['en', 'pt']) {
    const { judged, address, close } = await serve(name);
    const { page } = await open(browser, { address: address(language), width: 390 });
    if (CHECKED.includes(shot)) {
      await page.locator('#check summary').first().click();
      await page.fill('#chain', [judged.chain ?? []].flat().join(' '));
      await page.locator('#check summary').first().click();
      const put = [['trust.txt', trustOf(judged)], ...(judged.receipts ?? []).slice(0, 1).map((one) => ['receipt.json', JSON.stringify(one)])];
      await page.setInputFiles(
        '#files',
        put.map(([file, text]) => ({ name: file, mimeType: 'text/plain', buffer: Buffer.from(text) })),
      );
      await page.locator('.verdict').waitFor();
    }
    const bytes = await picture(page);
    await writeFile(new URL(`${shot}.${language}.webp`, folder), bytes);
    console.log(`${shot}.${language}.webp  ${bytes.length} bytes`);
    await page.context().close();
    close();
  }
}
await browser.close();
