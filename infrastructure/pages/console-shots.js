/** Takes the pictures of the console of a running product, whose demo.json FAIRDRAW_DEMO names: node console-shots.js */

import { readFileSync, writeFileSync } from 'node:fs';
import { launch, open } from './test/browser/chromium.js';

const demo = JSON.parse(readFileSync(process.env.FAIRDRAW_DEMO, 'utf8'));
const SHOTS = ['home', 'lotteries', 'lottery/demo-five', 'newLottery', 'draws', 'organisations'];
const QUALITY = 8;

const browser = await launch();
const { page } = await open(browser, { address: `${demo.baseUrl}/console?lang=en`, width: 1100 });
await page.fill('#f-key', demo.operatorKey);
await page.locator('form button[type=submit]').click();
const org = await page.locator('#organisation').inputValue();
const session = await page.context().newCDPSession(page);
for (const shot of SHOTS) {
  await page.goto(`${demo.baseUrl}/console?lang=en#/${org}/test/${shot}`);
  await page.locator('main :is(table, form, dl)').first().waitFor();
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  writeFileSync(new URL(`shots/console-${shot.split('/')[0]}.webp`, import.meta.url), Buffer.from(data, 'base64'));
}
await browser.close();
