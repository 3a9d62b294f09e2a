/** Stories of people who look after refused carts of a running product, in its console. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { demo, keyOf, ORGANISATIONS, organisation, owner, refusedCart, signedIn } from './running.js';

const { carts: words } = en;
const CART = {
  cart_id: 'order-1',
  user_id: 'abc1234',
  type: 'Checkout',
  status: 'Successful',
  timestamp: '2026-07-01T12:00:00Z',
  currency: 'DOLLARS',
  exchange_rate: 1,
  device_type: 'mobile',
  origin: 'shop.example.com',
  amount: 2,
  payments: [{ type: 'Wallet', amount: 2 }],
  items: [{ id: 7, type: 'Scratch', name: 'Five', amount: 'two' }],
};

const button = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true });
const marked = (page) => page.locator('.faults mark').allTextContents();

describe('the refused carts of the console', () => {
  test('are shown with their faults at the members, corrected, and taken', async () => {
    const org = (await organisation('Carts')).id;
    await refusedCart(org, CART);
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/home` });
    await page.getByRole('listitem').getByRole('link', { name: en.home.carts }).click();
    await page.locator('tbody a').click();
    await page.getByText(words.means.REFUSED).waitFor();
    assert.deepEqual(await marked(page), ['"currency":"DOLLARS"', '"amount":"two"']);

    await button(page, words.layOut).click();
    const text = page.locator('#f-body');
    const laidOut = await text.inputValue();
    assert.deepEqual(JSON.parse(laidOut), CART);
    await button(page, words.go).last().click();
    assert.equal(await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), '"amount": "two"');

    await text.fill(laidOut.replace('"two"', 'two'));
    await page.locator('#broken').waitFor();
    await text.fill(laidOut.replace('"two"', '2'));
    await button(page, words.take).click();
    await page.getByText(words.still).waitFor();
    assert.deepEqual(await marked(page), ['"currency": "DOLLARS"']);
    assert.equal(await page.evaluate(() => document.activeElement.className), 'problem');

    await text.fill((await text.inputValue()).replace('DOLLARS', 'USD'));
    await button(page, words.take).click();
    await page.getByText(words.outcomes.RECORDED).waitFor();
    await page.getByText(words.means.REPLAYED).waitFor();
    const taken = await owner('GET', `${ORGANISATIONS}/${org}/test/carts/order-1`);
    assert.deepEqual([taken.content.currency, taken.content.items[0].amount], ['USD', 2]);
    await page.getByRole('navigation').getByRole('link', { name: en.nav.home }).click();
    await page.getByText(en.home.nothingWaits).waitFor();
    assert.deepEqual(faults(), []);
    assert.deepEqual(refused.filter((one) => !one.startsWith('409')), []);
    await page.context().close();
  });

  test('are taken as they were sent by support, which corrects nothing', async () => {
    const org = (await organisation('Supported carts')).id;
    const sums = { sums: 'REFUSE' };
    await owner('PUT', `${ORGANISATIONS}/${org}/test/cart-policy`, sums);
    const cart = await refusedCart(org, { ...CART, currency: 'USD', items: [{ ...CART.items[0], amount: 3 }] });
    await owner('PUT', `${ORGANISATIONS}/${org}/test/cart-policy`, {});
    const { page } = await signedIn(await keyOf('support', org), { at: `#/${org}/test/cart/${cart}` });
    await page.locator('.sent').waitFor();
    assert.deepEqual(await page.locator('main button').allTextContents(), [words.replay]);
    const done = page.locator('.said', { hasText: words.outcomes.RECORDED });
    // The policy is felt within seconds.
    for (let tries = 0; tries < 20 && (await done.count()) === 0; tries++) {
      await button(page, words.replay).click();
      await page.locator('.said:not(:empty), .problem').waitFor();
    }
    assert.equal(await done.count(), 1);
    await page.context().close();
  });

  test('are shown to an auditor with what was sent', async () => {
    const org = (await organisation('Audited carts')).id;
    const cart = await refusedCart(org, CART);
    const { page } = await signedIn(await keyOf('auditor', org), { at: `#/${org}/test/cart/${cart}` });
    assert.deepEqual(JSON.parse(await page.locator('.sent').textContent()), CART);
    assert.equal(await page.locator('main button').count(), 0);
    await page.context().close();
  });
});
