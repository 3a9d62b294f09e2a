/** Takes the pictures of recorded draws for the README: npm run shots */

import { mkdir, writeFile } from 'node:fs/promises';
import { launch, longPictureOf, open, trustOf } from './test/browser/chromium.js';
import { serve } from './test/browser/served.js';

const SHOTS = {
  sealed: 'decided, not drawn a day later',
  winners: 'honest draw, with receipts',
  extraction: 'honest extraction, with receipts',
  late: 'honest outage over the round: out, then a later round',
  forged: "A3 draw: ... with the true log's heads shown",
};
const CHECKED = ['winners', 'forged'];
const folder = new URL('shots/', import.meta.url);

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
    const bytes = await longPictureOf(page);
    await writeFile(new URL(`${shot}.${language}.webp`, folder), bytes);
    console.log(`${shot}.${language}.webp  ${bytes.length} bytes`);
    await page.context().close();
    close();
  }
}
await browser.close();
