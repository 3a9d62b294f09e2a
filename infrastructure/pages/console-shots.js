/** Takes the pictures of the console of a running product, whose demo.json FAIRDRAW_DEMO names: node console-shots.js [PAGE...] */

import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { launch, open } from './test/browser/chromium.js';
import { campaignUntil, ENTRY } from './test/stories/promotion.js';

const demo = JSON.parse(readFileSync(process.env.FAIRDRAW_DEMO, 'utf8'));
const QUALITY = 8;
const CLOSES_IN = 10_000;
const LOOKS = 60;

async function api(key, method, path, body) {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const answer = await fetch(demo.baseUrl + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const owner = (method, path, body) => api(demo.operatorKey, method, path, body);

/** An organisation with a campaign whose extraction is waited for, and a proposal. */
async function withPeople() {
  const { id: org } = await owner('POST', '/operator/v1/organisations', { name: 'Acme' });
  const below = `/operator/v1/organisations/${org}`;
  const { code } = await owner('POST', '/operator/v1/operators', { name: 'Ada', role: 'operator', organisation: org });
  const { key: ada } = await api('', 'POST', '/operator/v1/operators/redeem', { code });
  const { id: draw } = await owner('POST', `${below}/live/draws`, {
    sequenceId: 'spring',
    name: 'Spring giveaway',
    closeAt: new Date(Date.now() + 86_400_000).toISOString(),
    drawAt: new Date(Date.now() + 90_000_000).toISOString(),
    winnerCount: 1,
  });
  await owner('PUT', `${below}/second-person`, { demanded: true });
  await api(ada, 'POST', `${below}/live/draws/${draw}/cancel`, { reason: 'The prize was withdrawn' });
  const { id: campaign } = await owner('POST', `${below}/test/campaigns`, campaignUntil(Date.now() + CLOSES_IN));
  await owner('POST', `${below}/test/campaigns/${campaign}/prizes`, { name: 'Voucher', type: 'VOUCHER', unitValueCents: 4990, initialStock: 20 });
  const { key } = await owner('POST', `${below}/test/keys`, { surface: 'campaigns', kind: 'secret', slug: 'spring' });
  await api(key, 'POST', '/v1/entries', ENTRY);
  return { org, campaign };
}

/** An organisation with a webhook that nobody answers, and a refused cart. */
async function withShop() {
  const { id: org } = await owner('POST', '/operator/v1/organisations', { name: 'Shop' });
  const below = `/operator/v1/organisations/${org}/test`;
  const { id: webhook } = await owner('POST', `${below}/webhooks`, { url: 'http://127.0.0.1:9/hook', events: ['lottery.*'], description: 'The shop' });
  await owner('POST', `${below}/webhooks`, { url: 'https://news.example.com/hook', events: ['*'], description: 'The newsletter', enabled: false });
  await owner('POST', `${below}/webhooks/${webhook}/test`);
  const { key } = await owner('POST', `${below}/keys`, { surface: 'carts', kind: 'secret' });
  const headers = { 'X-Api-Key': key, 'Content-Type': 'application/json' };
  await fetch(`${demo.baseUrl}/v1/integration/cart`, { method: 'POST', headers, body: JSON.stringify({ cart_id: 'order-1', currency: 'DOLLARS' }) });
  const [cart] = (await owner('GET', `${below}/refused-carts`)).data;
  const tried = async () => (await owner('GET', `${below}/deliveries`)).data[0]?.attempts.length > 0;
  for (let looks = 0; looks < LOOKS && !(await tried()); looks++);
  return { org, webhook, cart: cart.id };
}

// A page knows the organisations that there were when somebody signed in.
const acme = await withPeople();
const shop = await withShop();
const browser = await launch();
const { page } = await open(browser, { address: `${demo.baseUrl}/console?lang=en`, width: 1100 });
await page.fill('#f-key', demo.operatorKey);
await page.locator('form button[type=submit]').click();
await page.locator('nav').waitFor();
const org = demo.organisation;
const session = await page.context().newCDPSession(page);

async function shoot(name, where, ready) {
  await page.goto(`${demo.baseUrl}/console?lang=en#/${where}`);
  await page.locator('main :is(table, form, dl)').first().waitFor();
  for (let looks = 0; ready !== undefined && looks < LOOKS && (await page.locator(ready).count()) === 0; looks++) {
    await page.reload();
    await page.locator('main :is(table, form, dl)').first().waitFor();
  }
  if (ready !== undefined) await page.locator(ready).evaluate((part) => part.closest('.beside, .proposal, form').scrollIntoView());
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  writeFileSync(new URL(`shots/console-${name}.webp`, import.meta.url), Buffer.from(data, 'base64'));
}

const drawsOfDemo = await owner('GET', `/operator/v1/organisations/${org}/test/lotteries/demo-five/draws`);
const { id: opened } = drawsOfDemo.data.find(({ status }) => status === 'OPEN');

const shots = {
  home: [`${org}/test/home`],
  lotteries: [`${org}/test/lotteries`],
  lottery: [`${org}/test/lottery/demo-five`],
  newLottery: [`${org}/test/newLottery`],
  draws: [`${org}/test/draws`],
  draw: [`${org}/test/draw/${opened}`],
  organisations: [`${org}/test/organisations`],
  people: [`${acme.org}/test/people`],
  proposals: [`${acme.org}/live/proposals`],
  audit: [`${acme.org}/test/audit`],
  giveaways: [`${acme.org}/live/giveaways`],
  newCampaign: [`${acme.org}/test/newCampaign`],
  campaign: [`${acme.org}/test/campaign/${acme.campaign}`, '#drawn'],
  webhooks: [`${shop.org}/test/webhooks`],
  webhook: [`${shop.org}/test/webhook/${shop.webhook}`],
  carts: [`${shop.org}/test/carts`],
  cart: [`${shop.org}/test/cart/${shop.cart}`],
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(shots);
for (const name of wanted) await shoot(name, ...shots[name]);
await browser.close();
