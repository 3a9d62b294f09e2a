/** The story of somebody who enters a file into a lottery in the console of a running product. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../../console/texts/index.js';
import { axeOf } from '../browser/chromium.js';
import { demo, ORGANISATIONS, organisation, owner, signedIn, untilThere } from './running.js';

const COIN = {
  slug: 'coin',
  name: 'Coin',
  numbersConfig: { main: { pick: 1, from: 1, to: 2 } },
  ticketPriceUsdCents: 200,
  maxTicketsPerUser: 5,
  drawFrequency: 'DAILY',
  schedule: { timeZone: 'UTC', time: '20:00' },
};
const GOOD = 40;
const FILE = ['email,lines', ...Array.from({ length: GOOD }, (_, n) => `p${n}@example.com,${n % 2 === 0 ? '' : '1'}`), 'nobody,', 'late@example.com,3'].join('\n');
const counted = (text, count, language) => text.replace('{n}', new Intl.NumberFormat(language).format(count));

describe('a file of entries', () => {
  for (const [language, { imports: texts, states }] of Object.entries(languages)) {
    test(`is checked, entered without its faults, and not entered again: ${language}`, async () => {
      const org = (await organisation(`Importing in ${language}`)).id;
      await owner('POST', `${ORGANISATIONS}/${org}/test/lotteries`, COIN);
      const { page, faults, refused } = await signedIn(demo.operatorKey, { language, at: `#/${org}/test/lottery/coin` });
      const isOpen = page.locator('td .badge', { hasText: states.OPEN });
      await untilThere(page, isOpen, async () => {
        await page.reload();
        await page.locator('#import-file').waitFor();
      });
      const file = { name: 'entries.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
      await page.setInputFiles('#import-file', file);
      await page.getByText(counted(texts.ready, GOOD, language)).waitFor();
      await page.getByText(counted(texts.refused, 2, language)).waitFor();
      await page.getByText(texts.codes.INVALID_LINES).waitFor();
      assert.equal(await page.locator('.entered').first().textContent(), '0');
      assert.deepEqual((await axeOf(page)).violations, []);
      await page.locator('#import-enter').click();
      await page.getByText(counted(texts.taken, GOOD, language)).waitFor();
      await page.locator('.entered', { hasText: counted('{n}', GOOD, language) }).waitFor();
      assert.equal(await page.locator('#import-enter').count(), 0);

      await page.setInputFiles('#import-file', []);
      await page.setInputFiles('#import-file', file);
      await page.getByText(counted(texts.ready, 0, language)).waitFor();
      await page.getByText(counted(texts.repeated, GOOD, language)).waitFor();
      assert.deepEqual([faults(), refused], [[], []]);
      await page.context().close();
    });
  }
});
