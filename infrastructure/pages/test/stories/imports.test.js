/** The stories of people who enter files in the console of a running product. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { languages } from '../../console/texts/index.js';
import { axeOf } from '../browser/chromium.js';
import { ENTRY } from './promotion.js';
import { api, demo, ORGANISATIONS, organisation, owner, signedIn, untilThere } from './running.js';

const COIN = {
  slug: 'coin',
  name: 'Coin',
  numbersConfig: { main: { pick: 1, from: 1, to: 2 } },
  ticketPriceUsdCents: 200,
  maxTicketsPerUser: 5,
  drawFrequency: 'DAILY',
  schedule: { timeZone: 'UTC', time: '20:00' },
};
const DAY = 86_400_000;
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

  /** Enters a file whose first line is good and whose second is not, and sends it again. */
  async function entered(at, lines, code, refusal) {
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at });
    await untilThere(page, page.locator('#import-file'), async () => {
      await page.reload();
      await page.locator('main dl').first().waitFor();
    });
    const file = { name: 'lines.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
    await page.setInputFiles('#import-file', file);
    await page.getByText(counted(en.imports.ready, 1, 'en')).waitFor();
    await page.getByText(refusal ?? en.imports.codes[code]).waitFor();
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.locator('#import-enter').click();
    await page.getByText(counted(en.imports.taken, 1, 'en')).waitFor();
    await page.setInputFiles('#import-file', []);
    await page.setInputFiles('#import-file', file);
    await page.getByText(counted(en.imports.repeated, 1, 'en')).waitFor();
    assert.deepEqual([faults(), refused], [[], []]);
    await page.context().close();
  }

  test('is handed in to a campaign, with the numbers of its entries', async () => {
    const org = (await organisation('Importing entries')).id;
    const closeAt = new Date(Date.now() + DAY).toISOString();
    const mechanics = [{ type: 'lucky_numbers', generation: 'manual', quantity: 1, seriesCount: 1 }];
    const { id } = await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns`, { slug: 'spring', name: 'Spring', closeAt, mechanics });
    const { enrollment, consent, evidence } = ENTRY;
    const members = { ...enrollment, access_key: evidence.access_key, ...consent };
    const line = Object.values(members).join(',');
    const lines = [`${Object.keys(members).join(',')},numbers`, `${line},0/40000`, `${line},0/1`];
    await entered(`#/${org}/test/campaign/${id}`, lines, 'INVALID', 'numbers[0].order_number must be a string of exactly 5 digits');
    const holder = await owner('GET', `${ORGANISATIONS}/${org}/test/campaigns/${id}/numbers/0/40000`);
    assert.equal(holder.order_number, '40000');
  });

  test('is entered into a giveaway', async () => {
    const org = (await organisation('Importing entrants')).id;
    const tenant = `${ORGANISATIONS}/${org}/test`;
    const times = { openAt: new Date(Date.now() - DAY).toISOString(), drawAt: new Date(Date.now() + DAY).toISOString() };
    const { id } = await owner('POST', `${tenant}/draws`, { sequenceId: 'shoes', winnerCount: 1, ...times });
    const { key } = await owner('POST', `${tenant}/keys`, { surface: 'draws', kind: 'publishable' });
    const { session } = await api('POST', '/api/v1/auth/guest', { 'X-Publishable-Key': key });
    await entered(`#/${org}/test/draw/${id}`, ['consumerId,issuer,subject', `${session.consumerId},,`, ',https://shop.example.com,ada'], 'UNKNOWN_ISSUER');
    assert.equal((await owner('GET', `${tenant}/draws/${id}`)).entered, 1);
  });
});
