/** Stories of people who look after a giveaway in the console of a running product. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { axeOf } from '../browser/chromium.js';
import { api, demo, ORGANISATIONS, organisation, owner, signedIn, untilThere } from './running.js';

const DAY = 86_400_000;
const PAGE = 20;

describe('a giveaway', () => {
  test('is made, corrected where the API says, listed apart from the draws of lotteries and campaigns, shows its rules, is cancelled and archived', async () => {
    const org = (await organisation('Giving')).id;
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/giveaways` });
    await page.getByText(en.giveaways.empty).waitFor();
    await page.getByRole('link', { name: en.giveaways.make }).click();
    await page.fill('#f-name', 'Shoes');
    await page.fill('#f-winnerCount', '3');
    await page.fill('#f-maxEntries', '1000');
    await page.fill('#f-admissionExpirationSeconds', '3600');
    await page.getByLabel(en.giveaways.passOn).check();
    await page.fill('#f-prize', 'Ten pairs');
    await page.fill('#f-terms-url', 'https://shop.example.com/terms');
    await page.getByRole('button', { name: en.words.make }).click();
    await page.locator('#f-sequenceId-fault').waitFor();
    await page.locator('#f-drawAt-fault').waitFor();
    await page.fill('#f-sequenceId', 'shoes');
    await page.fill('#f-drawAt', `${new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10)}T12:00`);
    await page.getByRole('button', { name: en.words.make }).click();
    await page.locator('#f-terms-sha256-fault').waitFor();
    await page.setInputFiles('#terms-file', { name: 'terms.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
    while ((await page.inputValue('#f-terms-sha256')) === '') await page.locator('#f-terms-sha256').waitFor();
    await page.getByRole('button', { name: en.words.make }).click();
    await page.getByRole('heading', { name: 'Shoes' }).waitFor();
    const closeAt = new Date(Date.now() + DAY).toISOString();
    const mechanics = [{ type: 'lucky_numbers', generation: 'manual', quantity: 1, seriesCount: 1 }];
    await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns`, { slug: 'spring', name: 'Spring', closeAt, mechanics });
    await page.getByRole('navigation').getByRole('link', { name: en.nav.giveaways }).click();
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
    assert.equal(await rule(en.about.prize).textContent(), 'Ten pairs');
    assert.match(await rule(en.about.sha256).textContent(), /^ba7816bf/);
    await page.getByText(en.entrants.none).waitFor();

    await page.getByRole('link', { name: en.giveaways.change }).click();
    assert.equal(await page.inputValue('#f-winnerCount'), '3');
    await page.fill('#f-winnerCount', '4');
    await page.fill('#f-maxEntries', '');
    await page.getByRole('button', { name: en.giveaways.change }).click();
    await page.getByRole('heading', { name: 'Shoes' }).waitFor();
    assert.deepEqual([await rule(en.giveaways.places).textContent(), await rule(en.giveaways.most).textContent()], ['4', en.giveaways.noLimit]);
    assert.equal(await rule(en.giveaways.kept).textContent(), '3,600 seconds');
    await page.getByRole('button', { name: en.draws.cancel }).click();
    await page.fill('#f-reason', 'Prize withdrawn');
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.draws.cancelling).waitFor();
    const archive = page.getByRole('button', { name: en.lotteries.archive, exact: true });
    await untilThere(page, archive, () => page.reload().then(() => page.locator('dl.facts').first().waitFor()));
    await archive.click();
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByRole('button', { name: en.lotteries.unarchive }).waitFor();
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.getByRole('navigation').getByRole('link', { name: en.nav.giveaways }).click();
    await page.getByText(en.giveaways.empty).waitFor();
    await page.getByRole('link', { name: en.lotteries.withArchived }).click();
    await row.getByRole('link', { name: 'Shoes' }).click();
    await page.getByRole('button', { name: en.lotteries.unarchive }).click();
    await archive.waitFor();
    assert.deepEqual(faults(), []);
    assert.deepEqual(refused.map((one) => one.slice(0, 3)), ['400', '400']);
    await page.context().close();
  });

  test('has its entrants listed a page after another, found by their id, denied, and erased once it is over', async () => {
    const org = (await organisation('Crowded')).id;
    const below = `${ORGANISATIONS}/${org}/test`;
    const { key } = await owner('POST', `${below}/keys`, { surface: 'draws', kind: 'publishable' });
    const times = { openAt: new Date(Date.now() - 1000).toISOString(), drawAt: new Date(Date.now() + DAY).toISOString() };
    const { id } = await owner('POST', `${below}/draws`, { sequenceId: 'shoes', name: 'Shoes', winnerCount: 1, ...times });
    for (let n = 0; n <= PAGE; n++) {
      const { accessToken } = await api('POST', '/api/v1/auth/guest', { 'X-Publishable-Key': key });
      await api('POST', `/api/v1/draws/${id}/enter`, { 'X-Publishable-Key': key, Authorization: `Bearer ${accessToken}` }, {});
    }
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/draw/${id}` });
    const rows = page.getByRole('group', { name: en.giveaways.entrants }).locator('tbody tr');
    await rows.nth(PAGE - 1).waitFor();
    assert.equal(await rows.count(), PAGE);
    await page.getByRole('button', { name: en.words.nextPage }).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: en.words.firstPage }).waitFor();
    assert.equal(await rows.count(), 1);

    const consumer = await rows.locator('code').textContent();
    await page.fill('#f-consumer', consumer);
    await page.getByRole('button', { name: en.tickets.find }).click();
    await page.getByRole('button', { name: en.entrants.deny, exact: true }).click();
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.entrants.denied, { exact: true }).waitFor();
    await rows.getByText(en.states.DENIED).waitFor();
    await rows.getByText(en.entrants.reasons.FRAUD_DETECTED).waitFor();
    assert.equal(await page.getByRole('button', { name: en.entrants.deny, exact: true }).count(), 0);
    const { data } = await owner('GET', `${below}/draws/${id}/entries?search=${consumer}`);
    assert.deepEqual([data[0].status, data[0].denyReason], ['DENIED', 'FRAUD_DETECTED']);

    const fact = (name) => page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]');
    const erase = async () => {
      await page.getByRole('button', { name: en.erasure.erase, exact: true }).click();
      await page.getByText(en.erasure.asks.replace('{person}', consumer)).waitFor();
      await page.getByRole('button', { name: en.words.yes }).click();
      await page.getByText(en.words.done, { exact: true }).waitFor();
    };
    await page.getByRole('link', { name: en.erasure.link }).click();
    await page.fill('#f-person', ` ${consumer}`);
    await erase();
    const kept = page.getByRole('group', { name: en.erasure.held }).locator('tbody tr');
    assert.deepEqual(await kept.locator('td').allTextContents(), [id, en.erasure.whys.OPEN, en.erasure.untilOver]);
    assert.deepEqual([await fact(en.erasure.draws).textContent(), await fact(en.erasure.erased).textContent()], ['1', '0']);
    assert.deepEqual((await axeOf(page)).violations, []);
    await owner('POST', `${below}/draws/${id}/cancel`, { reason: 'Rain' });
    await untilThere(page, fact(en.erasure.erased).getByText('1', { exact: true }), erase);
    assert.equal(await kept.count(), 0);
    assert.deepEqual((await owner('GET', `${below}/draws/${id}/entries?search=${consumer}`)).data, []);
    assert.deepEqual([faults(), refused], [[], []]);
    await page.context().close();
  });
});
