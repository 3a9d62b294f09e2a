/** Stories of people who look after the webhooks of a running product, in its console. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import en from '../../console/texts/en.js';
import { axeOf } from '../browser/chromium.js';
import { demo, keyOf, ORGANISATIONS, organisation, owner, signedIn, untilThere } from './running.js';

const GONE = 410;
const FINE = 200;
const { webhooks: words, states } = en;
/** A shop's own server, which answers as it is told and remembers what it was sent last and the types of what it took. */
const shop = { status: GONE, taken: [], last: '' };
let server;

before(async () => {
  server = createServer(async (request, answer) => {
    const sent = (await request.toArray()).join('');
    shop.last = sent;
    if (shop.status === FINE) shop.taken.push(JSON.parse(sent).type);
    answer.writeHead(shop.status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  shop.url = `http://127.0.0.1:${server.address().port}/hook`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** Looks again until something is there. */
async function until(page, awaited) {
  await untilThere(page, awaited, async () => {
    await page.getByRole('button', { name: en.draws.again }).click();
    await page.waitForLoadState('networkidle');
  });
}

/** The state of the newest delivery. */
const newest = (page, state) => page.locator('tbody tr').first().locator('.badge', { hasText: state });
const button = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true });

describe('the webhooks of the console', () => {
  test('are made, seen to fail, mended, and sent again what was kept', async () => {
    const org = (await organisation('Told')).id;
    shop.status = GONE;
    const { page, faults, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/webhooks` });
    await page.getByText(words.empty).waitFor();
    await page.locator('details.events summary').getByText(en.families.distribution, { exact: true }).click();
    await page.getByRole('group', { name: 'distribution.closed' }).getByRole('row', { name: /^totalParticipants int64/ }).waitFor();
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.fill('#f-url', 'ftp://shop.example.com');
    await button(page, en.words.make).click();
    await page.locator('#f-url-fault').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f-url');
    await page.fill('#f-url', shop.url);
    await page.selectOption('#f-which', 'chosen');
    await button(page, en.words.make).click();
    await page.locator('#f-events-fault').waitFor();
    await page.getByLabel(en.events['lottery.draw.completed']).check();
    await button(page, en.words.make).click();
    assert.match(await page.locator('#secret-value').textContent(), /^whsec_/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'secret');
    await button(page, en.words.kept).click();

    await page.getByRole('link', { name: shop.url }).click();
    await page.getByText(words.noDeliveries).waitFor();
    await button(page, words.test).click();
    await page.getByText(words.onItsWay).waitFor();
    await until(page, newest(page, states.PARKED));
    await page.locator('tbody summary', { hasText: `HTTP ${GONE}` }).waitFor();
    await until(page, page.getByText(words.parkedFor.gone));
    assert.equal(await button(page, words.resend).count(), 0);

    await page.getByRole('navigation').getByRole('link', { name: en.nav.home }).click();
    await page.getByRole('listitem').getByRole('link', { name: en.home.webhooks }).click();
    await page.getByRole('link', { name: shop.url }).click();
    shop.status = FINE;
    await button(page, words.unpark).click();
    await page.getByText(words.unparked).waitFor();
    await button(page, words.resend).click();
    await page.getByText(words.resent.replace('{count}', '1')).waitFor();
    await until(page, newest(page, states.DELIVERED));
    assert.deepEqual(shop.taken, ['webhook.test']);
    // What has arrived is sent again too, once it is asked for.
    await button(page, words.resend).click();
    await page.getByText(words.resent.replace('{count}', '1')).waitFor();
    await until(page, newest(page, states.DELIVERED));
    assert.deepEqual(shop.taken, ['webhook.test', 'webhook.test']);
    await page.getByLabel(words.withPayload).check();
    await page.locator('tbody summary', { hasText: words.payload }).click();
    assert.equal(await page.locator('.excerpt').textContent(), shop.last);
    assert.deepEqual((await axeOf(page)).violations, []);
    await page.selectOption('#f-status', 'FAILED');
    await page.getByText(words.noSuchDeliveries).waitFor();

    assert.deepEqual(faults(), []);
    assert.deepEqual(refused.filter((one) => !one.startsWith('400')), []);
    await page.context().close();
  });

  test('are changed, given another secret, and removed', async () => {
    const org = (await organisation('Changing')).id;
    await owner('POST', `${ORGANISATIONS}/${org}/test/webhooks`, { url: shop.url, events: ['lottery.*', 'lottery.draw.*'] });
    const { page, refused } = await signedIn(demo.operatorKey, { at: `#/${org}/test/webhooks` });
    await page.getByRole('link', { name: shop.url }).click();
    await page.getByText(words.change, { exact: true }).click();
    assert.equal(await page.locator('#f-events-lottery-draw-opened').isDisabled(), true);
    await page.locator('#f-events-lottery-').uncheck();
    await page.fill('#f-description', 'Ours');
    await button(page, words.keep).click();
    await page.locator('.said', { hasText: words.changed }).waitFor();
    const [kept] = (await owner('GET', `${ORGANISATIONS}/${org}/test/webhooks`)).data;
    assert.deepEqual([kept.description, kept.events], ['Ours', ['lottery.draw.*']]);

    await button(page, words.rotate).click();
    await button(page, en.words.yes).click();
    assert.match(await page.locator('#secret-value').textContent(), /^whsec_/);
    await page.getByText(words.formerUntil).waitFor();
    await button(page, words.remove).click();
    await button(page, en.words.yes).click();
    await page.getByText(words.empty).waitFor();
    assert.equal(await page.locator('.said').textContent(), words.removed);
    assert.deepEqual(refused, []);
    await page.context().close();
  });

  test('are shown to an auditor, with nothing that changes or sends', async () => {
    const org = (await organisation('Read')).id;
    const { id } = await owner('POST', `${ORGANISATIONS}/${org}/test/webhooks`, { url: shop.url, events: ['*'] });
    const { page } = await signedIn(await keyOf('auditor', org), { at: `#/${org}/test/webhooks` });
    await page.getByRole('link', { name: shop.url }).click();
    await page.getByText(id).waitFor();
    assert.deepEqual(await page.locator('main button').allTextContents(), [en.draws.again]);
    assert.equal(await page.locator('main form').count(), 0);
    await page.context().close();
  });

  test('are tried and sent again by support, and changed by others', async () => {
    const org = (await organisation('Supported')).id;
    const { id } = await owner('POST', `${ORGANISATIONS}/${org}/test/webhooks`, { url: shop.url, events: ['*'] });
    const { page } = await signedIn(await keyOf('support', org), { at: `#/${org}/test/webhook/${id}` });
    await button(page, words.test).waitFor();
    assert.deepEqual(await page.locator('main button').allTextContents(), [words.test, en.draws.again, words.resendAll]);
    await page.context().close();
  });
});
