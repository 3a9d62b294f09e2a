/** Stories of people who use the console of a running product, which ./stories starts. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { languages } from '../../console/texts/index.js';
import { axeOf } from '../browser/chromium.js';
import { campaignUntil, giveawayUntil } from './promotion.js';
import { api, demo, keyOf, ORGANISATIONS, organisation, owner, refusedCart, signedIn, untilThere, visited } from './running.js';

/** Looks at a lottery again until its first draw takes entries. */
async function untilOpen(page) {
  const isOpen = page.locator('td .badge', { hasText: en.states.OPEN });
  await untilThere(page, isOpen, async () => {
    await page.reload();
    await page.locator('#payout').waitFor();
  });
}

const COIN = {
  slug: 'coin',
  name: 'Coin',
  numbersConfig: { main: { pick: 1, from: 1, to: 2 } },
  ticketPriceUsdCents: 200,
  maxTicketsPerUser: 5,
  drawFrequency: 'DAILY',
  schedule: { timeZone: 'UTC', time: '20:00' },
  tiers: [{ name: 'right', main: 1, amountCents: 100 }],
};

const HOUR = 3_600_000;
const PRIZE = { name: 'Voucher', type: 'VOUCHER', unitValueCents: 4990, initialStock: 2 };
const SHOWN = ['home', 'lotteries', 'lottery/coin', 'newLottery/coin', 'copyLottery/coin', 'lotteries/archived', 'draws', 'giveaways', 'giveaways/archived', 'newGiveaway', 'campaigns', 'campaigns/archived', 'newCampaign', 'erasure', 'proposals', 'audit', 'keys', 'people', 'organisations'];
const HOOK = { url: 'https://shop.example.com/hook', events: ['lottery.*'] };

describe('the console', () => {
  test('leads the first operator from a new organisation to a published lottery, and shows what it sells', async () => {
    const { page, faults, refused } = await signedIn(demo.operatorKey);
    await page.getByRole('link', { name: en.nav.organisations }).click();
    await page.fill('#f-name', 'Story');
    await page.getByRole('button', { name: en.words.make }).click();
    await page.getByText(en.home.nothingDue).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: en.nav.lotteries }).click();
    await page.getByText(en.lotteries.empty).waitFor();
    await page.getByRole('link', { name: en.lotteries.make }).click();

    await page.fill('#f-name', 'Daily two');
    await page.fill('#f-slug', 'Not A Slug');
    await page.fill('#f-numbersConfig-main-pick', '1');
    await page.fill('#f-numbersConfig-main-to', '2');
    await page.getByText(en.preview.noTiers).waitFor();
    await page.locator('#add-tier').click();
    await page.fill('#f-tiers-0-name', 'Right');
    await page.fill('#f-tiers-0-main', '1');
    await page.fill('#f-tiers-0-amountCents', '5');
    await page.getByText(en.preview.paysMore).waitFor();
    await page.fill('#f-tiers-0-amountCents', '3.00');
    assert.equal(await page.locator('#payout').textContent(), '1.50\u00a0USD');
    assert.equal(await page.locator('.next li').count(), 10);

    await page.getByRole('button', { name: en.lotteries.keep }).click();
    await page.locator('#f-slug-fault').waitFor();
    assert.equal(await page.locator('#f-slug').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f-slug');
    await page.fill('#f-slug', 'daily-two');
    await page.getByRole('button', { name: en.lotteries.keep }).click();

    await page.getByText(en.lotteries.noDrawsYet).waitFor();
    await page.getByRole('button', { name: en.lotteries.publish }).click();
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.lotteries.published).waitFor();
    await untilOpen(page);

    const [org] = new URL(page.url()).hash.slice(2).split('/');
    const { key } = await owner('POST', `${ORGANISATIONS}/${org}/test/keys`, { surface: 'lotteries', kind: 'secret' });
    const ticket = { email: 'ann@example.com', lotterySlug: 'daily-two', lines: [{ main: [1], bonus: [] }] };
    await api('POST', '/v1/lotteries/entries', { 'X-API-Secret': key }, ticket);
    await page.reload();
    const sold = page.locator('tr', { has: page.locator('.entered', { hasText: /^1$/ }) });
    await sold.waitFor();
    // A page that is loaded again has its session still, and the key nowhere.
    assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })), '{}');

    await sold.locator('a').first().click();
    await page.locator('#entered', { hasText: /^1$/ }).waitFor();
    await page.fill('#f-search', 'nobody@example.com');
    await page.getByRole('button', { name: en.tickets.find }).click();
    await page.getByText(en.tickets.none).waitFor();
    await page.fill('#f-search', 'Ann@example.com');
    await page.getByRole('button', { name: en.tickets.find }).click();
    await page.getByRole('button', { name: en.tickets.void }).click();
    assert.equal(await page.getByRole('button', { name: en.words.yes }).isDisabled(), true);
    await page.getByRole('group', { name: en.tickets.void }).getByRole('textbox').fill('Charged back');
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.tickets.voided).waitFor();
    await page.locator('tr', { hasText: 'ann@example.com' }).getByText('Charged back').waitFor();
    assert.equal(await page.getByRole('button', { name: en.tickets.void }).count(), 0);
    await page.getByRole('button', { name: en.draws.advance }).click();
    await page.getByText(en.draws.advanced).waitFor();
    assert.deepEqual(faults(), []);
    assert.deepEqual(refused.filter((one) => !one.startsWith('400')), []);
    await page.context().close();
  });

  test('publishes what pays more than it takes only for somebody who knows it', async () => {
    const org = (await organisation('Generous')).id;
    const tiers = [{ ...COIN.tiers[0], amountCents: 500 }];
    await owner('POST', `${ORGANISATIONS}/${org}/test/lotteries`, { ...COIN, tiers, status: 'DRAFT' });
    const { page, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/lottery/coin` });
    await page.getByRole('button', { name: en.lotteries.publish }).click();
    assert.equal(await page.getByRole('button', { name: en.words.yes }).isDisabled(), true);
    await page.getByLabel(en.lotteries.knows).check();
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.lotteries.published).waitFor();
    assert.deepEqual(refused, []);
    await page.context().close();
  });

  test('lets an auditor see everything and offers nothing that changes it', async () => {
    const org = (await organisation('Audited')).id;
    await owner('POST', `${ORGANISATIONS}/${org}/test/lotteries`, { ...COIN, status: 'DRAFT' });
    const { page, faults, refused } = await signedIn(await keyOf('auditor', org), { at: `#/${org}/test/lotteries` });
    await page.getByText(en.shell.readsOnly).waitFor();
    await page.getByRole('link', { name: 'Coin' }).click();
    await page.locator('#payout').waitFor();
    assert.equal(await page.locator('main button').count(), 0);
    assert.equal(await page.getByRole('link', { name: en.lotteries.change }).count(), 0);
    await page.goto(`${demo.baseUrl}/console#/${org}/test/newLottery/coin`);
    await page.getByRole('button', { name: en.lotteries.keep }).click();
    await page.getByText(en.faults.notAllowed).waitFor();
    assert.deepEqual(faults(), []);
    assert.equal(refused.at(-1).slice(0, 3), '403');
    await page.context().close();
  });

  test('renames a lottery, copies it with everything but its id, and archives what is over', async () => {
    const org = (await organisation('Tidy')).id;
    await owner('POST', `${ORGANISATIONS}/${org}/test/lotteries`, { ...COIN, logoUrl: 'https://example.com/coin.png', maxLinesPerTicket: 3 });
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/lottery/coin` });
    await page.getByRole('button', { name: en.lotteries.rename }).click();
    assert.equal(await page.getByRole('button', { name: en.words.yes }).isDisabled(), true);
    await page.fill('#f-name', 'Heads');
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.lotteries.renamed).waitFor();
    await page.getByRole('heading', { name: 'Heads' }).waitFor();

    await page.getByRole('link', { name: en.lotteries.copy }).click();
    await page.locator('#payout').waitFor();
    assert.equal(await page.locator('#f-name').inputValue(), 'Heads');
    await page.fill('#f-name', 'Tails');
    await page.fill('#f-slug', 'tails');
    await page.getByRole('button', { name: en.lotteries.keep }).click();
    await page.getByText(en.lotteries.noDrawsYet).waitFor();
    const [coin, tails] = (await owner('GET', `${ORGANISATIONS}/${org}/test/lotteries`)).data;
    const own = { id: 0, slug: 0, name: 0, status: 0, nextDrawAt: 0, createdAt: 0, updatedAt: 0 };
    assert.deepEqual({ ...tails, ...own }, { ...coin, ...own });
    assert.deepEqual([coin.status, tails.status], ['ACTIVE', 'DRAFT']);

    await page.goto(`${demo.baseUrl}/console?lang=en#/${org}/test/lottery/coin`);
    await page.getByRole('button', { name: en.lotteries.retire }).click();
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByRole('button', { name: en.lotteries.archive, exact: true }).click();
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByRole('button', { name: en.lotteries.unarchive }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: en.nav.lotteries }).click();
    await page.getByRole('link', { name: 'Tails' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Heads' }).count(), 0);
    await page.getByRole('link', { name: en.lotteries.withArchived }).click();
    await page.getByRole('link', { name: 'Heads' }).click();
    await page.getByRole('button', { name: en.lotteries.unarchive }).click();
    await page.getByRole('button', { name: en.lotteries.archive, exact: true }).waitFor();
    assert.deepEqual([faults(), refused], [[], []]);
    await page.context().close();
  });

  test('shows what changed the prize pool of a lottery, a page after another', async () => {
    const org = (await organisation('Funded')).id;
    await owner('POST', `${ORGANISATIONS}/${org}/test/lotteries`, COIN);
    const pays = (amountCents) => owner('POST', `${ORGANISATIONS}/${org}/test/lotteries/coin/fund`, { amountCents, reason: 'Jackpot' });
    for (let n = 1; n <= 21; n++) await pays(n === 21 ? 125050 : 100);
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/lottery/coin` });
    const ledger = page.getByRole('group', { name: en.ledger.title });
    const newest = ledger.locator('tbody tr').first();
    await newest.getByText('+1,250.50\u00a0USD').waitFor();
    await newest.getByText(en.ledger.kinds.FUNDING).waitFor();
    await newest.getByText('1,270.50\u00a0USD', { exact: true }).waitFor();
    assert.equal(await ledger.locator('tbody tr').count(), 20);
    await page.getByRole('button', { name: en.audit.older }).click();
    await page.getByRole('button', { name: en.audit.newest }).waitFor();
    await newest.getByText('+1.00\u00a0USD').waitFor();
    assert.equal(await ledger.locator('tbody tr').count(), 1);
    assert.deepEqual((await axeOf(page)).violations, []);
    assert.deepEqual([faults(), refused], [[], []]);
    await page.context().close();
  });

  test('refuses a key that is none, and says so', async () => {
    const { page } = await visited('/console?lang=en');
    await page.fill('#f-key', 'op_nobody');
    await page.locator('form button[type=submit]').click();
    await page.getByText(en.faults.signedOut).waitFor();
    assert.equal(await page.locator('nav').count(), 0);
    await page.context().close();
  });

  test('asks before a draw is cancelled, and for the reason', async () => {
    const org = (await organisation('Cancelling')).id;
    await owner('POST', `${ORGANISATIONS}/${org}/test/lotteries`, COIN);
    const { page } = await signedIn(demo.operatorKey, { at: `#/${org}/test/lottery/coin` });
    await untilOpen(page);
    await page.locator('td a').first().click();
    await page.getByRole('button', { name: en.draws.cancel }).click();
    assert.equal(await page.getByRole('button', { name: en.words.yes }).isDisabled(), true);
    await page.fill('#f-reason', 'Prize withdrawn');
    await page.getByRole('button', { name: en.words.yes }).click();
    await page.getByText(en.draws.cancelling).waitFor();
    await page.context().close();
  });

  for (const [language, texts] of Object.entries(languages)) {
    test(`is all in one language, and axe finds nothing: ${language}`, async () => {
      const org = (await organisation(`In ${language}`)).id;
      await owner('POST', `${ORGANISATIONS}/${org}/test/lotteries`, { ...COIN, status: 'DRAFT' });
      const { id: operatorId } = await owner('POST', '/operator/v1/operators', { name: 'Ada', organisation: org });
      const { id: campaign } = await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns`, campaignUntil(Date.now() + HOUR));
      await owner('POST', `${ORGANISATIONS}/${org}/test/campaigns/${campaign}/prizes`, PRIZE);
      const { id: giveaway } = await owner('POST', `${ORGANISATIONS}/${org}/test/draws`, giveawayUntil(Date.now() + HOUR));
      const { id: webhook } = await owner('POST', `${ORGANISATIONS}/${org}/test/webhooks`, { ...HOOK, enabled: false });
      await owner('POST', `${ORGANISATIONS}/${org}/test/keys`, { surface: 'draws', kind: 'publishable' });
      const cart = await refusedCart(org, { cart_id: 1 });
      const scheme = language === 'de' || language === 'pt' ? 'dark' : 'light';
      const isNarrow = language === 'es';
      const { page, faults, refused } = await signedIn(demo.operatorKey, { language, scheme, width: isNarrow ? 390 : 1400 });
      for (const shown of [...SHOWN, `person/${operatorId}`, `campaign/${campaign}`, `draw/${giveaway}`, 'carts', `cart/${cart}`, 'webhooks', `webhook/${webhook}`]) {
        await page.goto(`${demo.baseUrl}/console?lang=${language}#/${org}/test/${shown}`);
        await page.getByRole('heading', { level: 1, name: texts.nav[shown.split('/')[0]], exact: true }).waitFor();
        await page.getByText(texts.words.loading).waitFor({ state: 'detached' });
        assert.equal(await page.locator('.problem').count(), 0, shown);
        assert.doesNotMatch(await page.locator('main').innerText(), /undefined|\{\w*\}|\[object/);
        const { violations, incomplete } = await axeOf(page);
        // What a narrow table has scrolled out of sight axe cannot judge; the wide pages show the same cells.
        assert.deepEqual([violations, isNarrow ? [] : incomplete], [[], []], shown);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${shown} is wider than the window`);
      }
      assert.deepEqual([faults(), refused], [[], []]);
      await page.context().close();
    });
  }
});
