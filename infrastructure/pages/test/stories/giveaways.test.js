/** Stories of people who look after a giveaway in the console of a running product. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { giveawayUntil } from './promotion.js';
import { demo, ORGANISATIONS, organisation, owner, signedIn } from './running.js';

const HOUR = 3_600_000;

describe('a giveaway', () => {
  test('is listed apart from the draws of lotteries and campaigns, shows its rules, and is cancelled', async () => {
    const org = (await organisation('Giving')).id;
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/giveaways` });
    await page.getByText(en.giveaways.empty).waitFor();
    await owner('POST', `${ORGANISATIONS}/${org}/test/draws`, giveawayUntil(Date.now() + HOUR));
    const closeAt = new Date(Date.now() + HOUR).toISOString();
    const mechanics = [{ type: 'lucky_numbers', generation: 'manual', quantity: 1, seriesCount: 1 }];
    await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns`, { slug: 'spring', name: 'Spring', closeAt, mechanics });
    await page.reload();
    const row = page.locator('tbody tr');
    await row.getByRole('link', { name: 'Shoes' }).waitFor();
    assert.equal(await row.count(), 1);
    assert.deepEqual((await row.locator('td').allTextContents()).slice(-2), ['0', '3']);

    await row.getByRole('link').click();
    const rule = (name) => page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]');
    assert.equal(await rule(en.giveaways.most).textContent(), '1,000');
    assert.equal(await rule(en.giveaways.mostPerDevice).textContent(), en.giveaways.noLimit);
    assert.equal(await rule(en.giveaways.kept).textContent(), '3,600 seconds');
    assert.equal(await rule(en.giveaways.unclaimed).textContent(), en.giveaways.passedOn);
    await page.getByRole('button', { name: en.draws.cancel }).click();
    await page.fill('#f-reason', 'Prize withdrawn');
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.draws.cancelling).waitFor();
    assert.deepEqual([faults(), refused], [[], []]);
    await page.context().close();
  });
});
