/** Stories of people who decide, confirm and audit with the console of a running product, which ./stories starts. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { axeOf } from '../browser/chromium.js';
import { campaignUntil, ENTRY, giveawayUntil } from './promotion.js';
import { api, asked, demo, keyOf, ORGANISATIONS, organisation, owner, signedIn, untilThere } from './running.js';

const CLOSES_IN = 15_000;
const ENTERED_WITHIN = 4_000;
const SHEET = ['045261', '029512', '097258', '086239', '002040'];
const DRAFT = {
  slug: 'coin',
  name: 'Coin',
  numbersConfig: { main: { pick: 1, from: 1, to: 2 } },
  ticketPriceUsdCents: 200,
  maxTicketsPerUser: 5,
  drawFrequency: 'DAILY',
  schedule: { timeZone: 'UTC', time: '20:00' },
  tiers: [{ name: 'right', main: 1, amountCents: 100 }],
  status: 'DRAFT',
};

const button = (page, name) => page.getByRole('button', { name, exact: true });
const sidebar = (page, name) => page.getByRole('navigation').getByRole('link', { name, exact: true });

async function isClean(page, shown) {
  const { violations, incomplete } = await axeOf(page);
  assert.deepEqual([violations, incomplete], [[], []], shown);
}

/** Looks again until the page says that the extraction is waited for. */
async function untilAwaited(page) {
  const isAwaited = page.locator('#stage', { hasText: en.extraction.stages.awaited });
  await untilThere(page, isAwaited, async () => {
    await page.reload();
    await page.locator('#stage').waitFor();
  });
}

async function type(page, prizes, { date }) {
  await page.fill('#f-contest', '05763-9');
  await page.fill('#f-date', date);
  for (const [i, prize] of prizes.entries()) await page.fill(`#f-prizes-${i}-`, prize);
}

describe('people', () => {
  test('are handed a code, get a role that holds at once, and lose their keys', async () => {
    const org = (await organisation('With people')).id;
    const { page: owners, faults } = await signedIn(demo.operatorKey, { at: `#/${org}/test/people` });
    await owners.fill('#f-name', 'Ada of the story');
    await owners.selectOption('#f-role', 'operator');
    await owners.selectOption('#f-organisation', org);
    await button(owners, en.people.invite).click();
    const code = await owners.locator('#secret-value').textContent();
    assert.match(code, /^join_/);
    await isClean(owners, 'a code');
    await button(owners, en.words.kept).click();
    assert.equal(await owners.getByText(code).count(), 0);

    const { page: ada } = await signedIn(code, { at: `#/${org}/test/people` });
    const key = await ada.locator('#secret-value').textContent();
    assert.match(key, /^op_/);
    assert.equal(await button(ada, en.people.invite).count(), 0, 'an operator is offered to make people');

    await owners.getByRole('link', { name: 'Ada of the story' }).click();
    await button(owners, en.people.change).click();
    await owners.selectOption('#f-role', 'auditor');
    await button(owners, en.words.yes).click();
    await owners.getByText(en.words.done).waitFor();
    await sidebar(ada, en.nav.lotteries).click();
    await ada.getByText(en.lotteries.empty).waitFor();
    await ada.goto(`${demo.baseUrl}/console?lang=en#/${org}/test/newLottery`);
    await button(ada, en.lotteries.keep).click();
    await ada.getByText(en.faults.notAllowed).waitFor();

    await button(owners, en.people.revoke).click();
    await button(owners, en.words.yes).click();
    await owners.getByText(en.people.revoked, { exact: true }).waitFor();
    await sidebar(ada, en.nav.draws).click();
    await ada.locator('#f-key').waitFor();

    await owners.getByRole('link', { name: en.people.calls }).click();
    await owners.getByText('redeem').waitFor();
    await owners.goto(`${demo.baseUrl}/console?lang=en#/${org}/test/audit`);
    await owners.selectOption('#f-about', '');
    await owners.fill('#f-part', 'operators/oper_');
    await button(owners, en.audit.show).click();
    const changed = owners.locator('tr', { hasText: 'PATCH' }).first();
    await changed.locator('summary').click();
    assert.equal(await changed.locator('del').textContent(), 'operator');
    assert.equal(await changed.locator('ins').textContent(), 'auditor');
    await isClean(owners, 'a change');
    await changed.getByRole('link', { name: 'oper_' }).click();
    await owners.waitForURL(/installation/);
    await owners.locator('tr', { hasText: 'PATCH' }).waitFor();
    const file = owners.waitForEvent('download');
    await button(owners, en.audit.download).click();
    assert.equal((await file).suggestedFilename(), 'audit.csv');
    assert.deepEqual(faults(), []);
    for (const page of [owners, ada]) await page.context().close();
  });

  test('make a key for a program, which ends when it is revoked', async () => {
    const org = (await organisation('With keys')).id;
    const { page, faults } = await signedIn(demo.operatorKey, { at: `#/${org}/test/keys` });
    await page.getByText(en.keys.empty).waitFor();
    await page.selectOption('#f-surface', 'campaigns');
    await button(page, en.words.make).click();
    await page.locator('#f-slug-fault').waitFor();
    await page.selectOption('#f-surface', 'draws');
    await page.selectOption('#f-kind', 'publishable');
    await button(page, en.words.make).click();
    await page.locator('#secret-value', { hasText: /^pk_test_/ }).waitFor();
    const made = [];
    for (const name of ['shop', 'former shop']) {
      await button(page, en.words.kept).click();
      await page.selectOption('#f-surface', 'lotteries');
      await page.fill('#f-name', name);
      await button(page, en.words.make).click();
      await page.locator('#secret-value', { hasText: /^sk_test_/ }).waitFor();
      made.push(await page.locator('#secret-value').textContent());
    }
    await page.locator('tr', { hasText: 'former shop' }).getByRole('button', { name: en.people.revoke }).click();
    await button(page, en.words.yes).click();
    await page.getByText(en.people.revoked, { exact: true }).waitFor();
    // One that was used just before would still be taken for up to a minute.
    const statuses = await Promise.all(made.map((key) => asked('GET', '/v1/lotteries/available', { 'X-API-Secret': key })));
    assert.deepEqual(statuses.map(({ status }) => status), [200, 403]);
    assert.equal(await page.getByRole('button', { name: en.people.revoke }).count(), 2);
    assert.deepEqual(faults(), []);
    await page.context().close();
  });

  test('publish a lottery together, where the one who made both cannot be the second', async () => {
    const org = (await organisation('Of two')).id;
    const { page: owners } = await signedIn(demo.operatorKey, { at: `#/${org}/live/proposals` });
    await button(owners, en.proposals.demand).click();
    await button(owners, en.words.yes).click();
    await owners.getByText(en.proposals.isDemanded).waitFor();
    await owner('POST', `${ORGANISATIONS}/${org}/live/lotteries`, DRAFT);

    const { page: ada } = await signedIn(await keyOf('operator', org), { at: `#/${org}/live/lottery/coin` });
    await button(ada, en.lotteries.publish).click();
    await button(ada, en.words.yes).click();
    await ada.getByText(en.words.proposed).waitFor();
    await sidebar(ada, en.nav.proposals).click();
    await ada.getByText(en.proposals.yours).waitFor();
    assert.equal(await button(ada, en.proposals.confirm).count(), 0);

    await owners.reload();
    await button(owners, en.proposals.confirm).click();
    await owners.getByText('made the account of the other').waitFor();
    assert.equal(await owners.evaluate(() => document.activeElement.className), 'problem');

    const { page: bob, faults } = await signedIn(await keyOf('operator', org), { at: `#/${org}/live/home` });
    await bob.getByRole('link', { name: en.home.proposals }).click();
    await bob.getByRole('heading', { name: en.operations.PublishLottery }).waitFor();
    await isClean(bob, 'a proposal');
    await button(bob, en.proposals.confirm).click();
    await bob.getByText(en.proposals.confirmed).waitFor();
    assert.equal(await bob.evaluate(() => document.activeElement.className), 'said');
    await bob.getByRole('cell', { name: en.proposals.carriedOut }).waitFor();
    await bob.goto(`${demo.baseUrl}/console?lang=en#/${org}/live/lottery/coin`);
    await bob.locator('dd .badge', { hasText: en.states.ACTIVE }).waitFor();

    await button(owners, en.proposals.cease).click();
    await button(owners, en.words.yes).click();
    await owners.getByText(en.words.proposed).waitFor();
    await owners.getByText(en.proposals.isDemanded).waitFor();
    assert.deepEqual(faults(), []);
    for (const page of [owners, ada, bob]) await page.context().close();
  });

  test('deny an entrant of a closed giveaway together, and not the one who proposed it alone', async () => {
    const org = (await organisation('Denied by two')).id;
    const below = `${ORGANISATIONS}/${org}/live`;
    await owner('PUT', `${ORGANISATIONS}/${org}/second-person`, { demanded: true });
    const { key } = await owner('POST', `${below}/keys`, { surface: 'draws', kind: 'publishable' });
    const { id } = await owner('POST', `${below}/draws`, giveawayUntil(Date.now() + ENTERED_WITHIN));
    const { accessToken } = await api('POST', '/api/v1/auth/guest', { 'X-Publishable-Key': key });
    await api('POST', `/api/v1/draws/${id}/enter`, { 'X-Publishable-Key': key, Authorization: `Bearer ${accessToken}` }, {});
    const [adas, bobs] = await Promise.all([keyOf('operator', org), keyOf('operator', org)]);
    const at = `#/${org}/live/draw/${id}`;
    const { page: ada } = await signedIn(adas, { at });
    const { page: bob, faults } = await signedIn(bobs, { at });
    const isClosed = ada.locator('.stations .past', { hasText: en.states.OPEN });
    await untilThere(ada, isClosed, () => ada.reload().then(() => ada.locator('.stations').waitFor()));
    await button(ada, en.entrants.deny).click();
    await ada.getByText(en.entrants.takeAsks).waitFor();
    await button(ada, en.words.yes).click();
    await ada.getByText(en.words.proposed).waitFor();
    await sidebar(ada, en.nav.proposals).click();
    await ada.getByText(en.proposals.yours).waitFor();
    assert.equal(await button(ada, en.proposals.confirm).count(), 0);
    const entrants = async () => (await owner('GET', `${below}/draws/${id}/entries`)).data;
    const [{ consumerId }] = await entrants();
    const denial = { consumerId, reason: 'FRAUD_DETECTED', afterClose: true };
    const again = await asked('POST', `/operator/v1/organisations/${org}/live/draws/${id}/deny`, { Authorization: `Bearer ${adas}` }, denial);
    assert.equal(again.status, 202);
    assert.notEqual((await entrants())[0].status, 'DENIED');

    await sidebar(bob, en.nav.proposals).click();
    await bob.getByRole('heading', { name: en.operations.DenyConsumer }).waitFor();
    await isClean(bob, 'a denial');
    await button(bob, en.proposals.confirm).click();
    await bob.getByText(en.proposals.confirmed).waitFor();
    await bob.getByRole('cell', { name: en.proposals.carriedOut }).waitFor();
    await bob.goto(`${demo.baseUrl}/console?lang=en${at}`);
    await bob.locator('.badge', { hasText: en.states.DENIED }).waitFor();
    const [{ status, denyReason }] = await entrants();
    assert.deepEqual([status, denyReason], ['DENIED', 'FRAUD_DETECTED']);
    assert.deepEqual(faults(), []);
    for (const page of [ada, bob]) await page.context().close();
  });

  test('enter an extraction from the sheet, neither seeing what the other typed', async () => {
    const org = (await organisation('Drawn by an extraction')).id;
    const form = campaignUntil(Date.now() + CLOSES_IN);
    const campaign = await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns`, form);
    const shop = { surface: 'campaigns', kind: 'secret', slug: 'spring' };
    const { key } = await owner('POST', `${ORGANISATIONS}/${org}/test/keys`, shop);
    await api('POST', '/v1/entries', { Authorization: `Bearer ${key}` }, ENTRY);
    const at = `#/${org}/test/campaign/${campaign.id}`;
    const { page: ada } = await signedIn(await keyOf('operator', org), { at });
    const { page: bob, faults } = await signedIn(await keyOf('operator', org), { at });
    const { page: auditor } = await signedIn(await keyOf('auditor', org), { at });
    await untilAwaited(ada);
    await ada.locator('svg.gaps').waitFor();
    await ada.getByText(en.campaigns.mapTable).click();
    const stretches = ada.getByRole('group', { name: en.campaigns.map }).locator('tbody tr');
    assert.equal(await stretches.count(), 250);
    const counts = await stretches.locator('td:nth-child(3)').allTextContents();
    assert.equal(counts.reduce((sum, count) => sum + Number(count), 0), 2);
    await type(ada, SHEET, form.extraction);
    await ada.getByText(en.extraction.draws.replace('{number}', '6/12890')).waitFor();
    await isClean(ada, 'a typed extraction');
    await button(ada, en.extraction.enter).click();
    await ada.getByText(en.extraction.waiting).waitFor();

    await untilAwaited(bob);
    await bob.getByRole('cell', { name: en.extraction.kept }).waitFor();
    assert.doesNotMatch(await bob.locator('main').innerText(), /45261|29512/);
    await type(bob, SHEET.with(1, '029513'), form.extraction);
    await button(bob, en.extraction.enter).click();
    await bob.locator('#f-prizes-1--fault').waitFor();
    assert.equal(await bob.evaluate(() => document.activeElement.id), 'f-prizes-1-');

    await untilAwaited(auditor);
    await auditor.getByText(en.extraction.notYou).waitFor();
    await sidebar(auditor, en.nav.home).click();
    await auditor.getByRole('link', { name: en.home.extractions }).click();
    await auditor.getByRole('cell', { name: en.campaigns.extraction }).waitFor();
    await auditor.getByRole('link', { name: 'Spring' }).click();
    await auditor.getByText(en.extraction.notYou).waitFor();
    assert.equal(await button(auditor, en.extraction.enter).count(), 0);

    await bob.fill('#f-prizes-1-', '029512');
    await button(bob, en.extraction.enter).click();
    await bob.getByText(en.extraction.agreed).waitFor();
    assert.deepEqual(faults(), []);
    for (const page of [ada, bob, auditor]) await page.context().close();
  });

  test('who audit see every page, are offered nothing that changes anything, and are refused it', async () => {
    const org = (await organisation('Audited by people')).id;
    const below = `${ORGANISATIONS}/${org}`;
    const { id: adas } = await owner('POST', '/operator/v1/operators', { name: 'Ada', role: 'operator', organisation: org });
    const { id: campaign } = await owner('POST', `${below}/test/campaigns`, campaignUntil(Date.now() + CLOSES_IN));
    await owner('POST', `${below}/test/keys`, { surface: 'draws', kind: 'secret' });
    const key = await keyOf('auditor', org);
    const { page, faults, refused } = await signedIn(key, { at: `#/${org}/test/home` });
    const reads = [en.audit.show, en.audit.older, en.audit.newest, en.audit.download, en.draws.again];
    for (const shown of ['campaigns', `campaign/${campaign}`, 'proposals', 'audit', 'erasure', 'keys', 'people', `person/${adas}`, 'organisations']) {
      await page.goto(`${demo.baseUrl}/console?lang=en#/${org}/test/${shown}`);
      await page.getByRole('heading', { level: 1, name: en.nav[shown.split('/')[0]], exact: true }).waitFor();
      await page.getByText(en.words.loading).waitFor({ state: 'detached' });
      const offered = (await page.locator('main button').allInnerTexts()).filter((name) => !reads.includes(name));
      assert.deepEqual([offered, await page.locator('.problem').count()], [[], 0], shown);
    }
    assert.deepEqual([faults(), refused], [[], []]);
    const extraction = { contest: '5763', date: '2026-01-01', prizes: SHEET };
    for (const [method, path, body] of [
      ['POST', '/operator/v1/operators', { name: 'Eve' }],
      ['PATCH', `/operator/v1/operators/${adas}`, { role: 'owner' }],
      ['POST', `${below}/test/keys`, { surface: 'draws', kind: 'secret' }],
      ['PUT', `${below}/second-person`, { demanded: true }],
      ['POST', `${below}/test/campaigns/${campaign}/extraction`, extraction],
      ['POST', `${below}/test/campaigns/${campaign}/prizes`, { name: 'Mine', type: 'CASH', unitValueCents: 1, initialStock: 1 }],
    ]) {
      assert.equal((await asked(method, path, { Authorization: `Bearer ${key}` }, body)).status, 403, path);
    }
    assert.equal((await api('GET', `${below}/second-person`, { Authorization: `Bearer ${key}` })).demanded, false);
    await page.context().close();
  });
});
