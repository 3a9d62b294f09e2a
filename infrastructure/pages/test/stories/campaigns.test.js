/** Stories of people who make a campaign in the console of a running product. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { axeOf } from '../browser/chromium.js';
import { campaignUntil, ENTRY } from './promotion.js';
import { api, demo, keyOf, ORGANISATIONS, organisation, owner, signedIn, untilThere } from './running.js';

const DAY = 86_400_000;
const ENTERED_WITHIN = 4_000;
const dayIn = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe('a new campaign', () => {
  test('is written with its rules beside it, corrected where the API says, and then there', async () => {
    const org = (await organisation('Promoting')).id;
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/campaigns` });
    await page.getByText(en.campaigns.empty).waitFor();
    await page.getByRole('link', { name: en.campaigns.make }).click();
    const fill = (field, value) => page.fill(`#f-${field}`, value);
    await fill('name', 'Spring');
    await fill('slug', 'spring');
    await fill('closeAt', `${dayIn(2)}T12:00`);
    await fill('drawAt', `${dayIn(2)}T13:00`);
    await fill('mechanics-0-quantity', '2');
    await fill('mechanics-0-seriesCount', '30');
    assert.equal(await page.locator('#numbers').textContent(), '3,000,000');
    await page.selectOption('#f-decides', 'extraction');
    await fill('extraction-contest', 'next');
    await fill('extraction-date', dayIn(2));
    await page.selectOption('#f-extraction-fallback', 'UP_WRAP');
    assert.equal(await page.locator('#max-gap').textContent(), en.newCampaign.neverVoid);
    await fill('extraction-maxGap', '100');
    assert.match(await page.locator('#max-gap').textContent(), / 100 /);
    assert.equal(await page.locator('#bias').textContent(), '3 to 4 of 100 values lead to each');
    await page.getByText(en.newCampaign.uneven).waitFor();

    await page.getByRole('button', { name: en.words.make }).click();
    await page.locator('#f-extraction-contest-fault').waitFor();
    await page.locator('#f-drawAt-fault').waitFor();
    assert.deepEqual((await axeOf(page)).violations, []);
    await fill('extraction-contest', '5763');
    await fill('extraction-leadSeconds', '600');
    await page.getByRole('button', { name: en.words.make }).click();
    await page.getByRole('heading', { level: 1, name: en.nav.campaign, exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Spring' }).waitFor();

    const [{ id }] = (await owner('GET', `${ORGANISATIONS}/${org}/test/campaigns`)).data;
    const made = await owner('GET', `${ORGANISATIONS}/${org}/test/campaigns/${id}`);
    const { contest, fallback, leadSeconds, maxGap } = made.extraction;
    assert.deepEqual({ contest, fallback, leadSeconds, maxGap }, { contest: '5763', fallback: 'UP_WRAP', leadSeconds: 600, maxGap: 100 });
    assert.deepEqual(made.mechanics.map(({ generation, quantity, seriesCount }) => [generation, quantity, seriesCount]), [['automatic', 2, 30]]);
    assert.deepEqual(faults(), []);
    assert.deepEqual(refused.map((one) => one.slice(0, 3)), ['400']);
    await page.context().close();
  });

  test('is renamed, cancelled, archived and found again among the archived ones', async () => {
    const org = (await organisation('Tidying')).id;
    const mechanics = [{ type: 'lucky_numbers', generation: 'manual', quantity: 1, seriesCount: 1 }];
    const form = { slug: 'spring', name: 'Spring', closeAt: `${dayIn(2)}T12:00:00Z`, mechanics };
    const { id, drawId } = await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns`, form);
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/campaign/${id}` });
    await page.locator('dd', { hasText: '0 / 100,000 (0%)' }).waitFor();
    await page.getByRole('button', { name: en.lotteries.rename }).click();
    await page.fill('#f-name', 'Autumn');
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByRole('heading', { name: 'Autumn' }).waitFor();
    assert.equal(await page.getByRole('button', { name: en.lotteries.archive, exact: true }).count(), 0);

    await page.getByText(en.campaigns.whoEnters).click();
    await page.getByLabel(en.newCampaign.fields.email).check();
    await page.getByLabel(en.newCampaign.companies).uncheck();
    await page.fill('#f-maxEntriesPerParticipant', 'two');
    await page.getByRole('button', { name: en.giveaways.change }).click();
    await page.locator('#f-maxEntriesPerParticipant-fault').waitFor();
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.fill('#f-maxEntriesPerParticipant', '2');
    await page.getByRole('button', { name: en.giveaways.change }).click();
    await page.getByText(en.words.done, { exact: true }).waitFor();
    const changed = await owner('GET', `${ORGANISATIONS}/${org}/test/campaigns/${id}`);
    assert.deepEqual([changed.requiredFields, changed.acceptsCompanies, changed.maxEntriesPerParticipant], [['email'], false, 2]);
    assert.equal(Date.parse(changed.entriesUntil), Date.parse(form.closeAt));

    await owner('POST', `${ORGANISATIONS}/${org}/test/draws/${drawId}/cancel`, { reason: 'Rain' });
    const archive = page.getByRole('button', { name: en.lotteries.archive, exact: true });
    await untilThere(page, archive, () => page.reload().then(() => page.locator('dl.facts').waitFor()));
    await archive.click();
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByRole('button', { name: en.lotteries.unarchive }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: en.nav.campaigns }).click();
    await page.getByText(en.campaigns.empty).waitFor();
    await page.getByRole('link', { name: en.lotteries.withArchived }).click();
    await page.getByRole('link', { name: 'Autumn' }).waitFor();
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.getByRole('link', { name: 'Autumn' }).click();
    await page.getByRole('button', { name: en.lotteries.unarchive }).click();
    await page.getByRole('button', { name: en.lotteries.archive, exact: true }).waitFor();
    assert.deepEqual(faults(), []);
    assert.deepEqual(refused.map((one) => one.slice(0, 3)), ['400']);
    await page.context().close();
  });

  test('shows where its numbers lie once its list is sealed', async () => {
    const org = (await organisation('Mapped')).id;
    const { drawAt, extraction, ...form } = campaignUntil(Date.now() + ENTERED_WITHIN);
    const { id } = await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns`, form);
    const shop = { surface: 'campaigns', kind: 'secret', slug: 'spring' };
    const { key } = await owner('POST', `${ORGANISATIONS}/${org}/test/keys`, shop);
    await api('POST', '/v1/entries', { Authorization: `Bearer ${key}` }, ENTRY);
    const { page, faults, refused } = await signedIn(await keyOf('auditor', org), { at: `#/${org}/test/campaign/${id}` });
    const show = page.getByRole('button', { name: en.campaigns.showMap });
    await untilThere(page, show, () => page.reload().then(() => page.locator('dl.facts').waitFor()));
    await show.click();
    await page.getByText(en.campaigns.mapTable).click();
    const counts = await page.getByRole('group', { name: en.campaigns.map }).locator('td:nth-child(3)').allTextContents();
    assert.deepEqual([counts.length, counts.reduce((sum, count) => sum + Number(count), 0)], [250, 2]);
    assert.deepEqual((await axeOf(page)).violations, []);
    assert.deepEqual([faults(), refused], [[], []]);
    await page.context().close();
  });

  test('is not offered to somebody who only reads', async () => {
    const org = (await organisation('Read')).id;
    const { page } = await signedIn(await keyOf('auditor', org), { at: `#/${org}/test/campaigns` });
    await page.getByText(en.campaigns.empty).waitFor();
    assert.equal(await page.getByRole('link', { name: en.campaigns.make }).count(), 0);
    await page.context().close();
  });
});
