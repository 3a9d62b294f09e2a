/** Takes the pictures of a running product, whose demo.json FAIRDRAW_DEMO names, its console and the pages of its draws: node console-shots.js [PAGE...] */

import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { launch, longPictureOf, open, pictureOf } from './test/browser/chromium.js';
import { campaignUntil, ENTRY } from './test/stories/promotion.js';

const demo = JSON.parse(readFileSync(process.env.FAIRDRAW_DEMO, 'utf8'));
const CLOSES_IN = 20_000;
const DAY = 86_400_000;
const LOOKS = 300;
const SERIES = 2;
const STRETCH = 800;
const STRETCHES = 125;
const TICKETS = 5;
const ABOUT = { prize: 'A city bicycle and a year of repairs', terms: { url: 'https://example.com/terms', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' } };
const LOTTERY = {
  slug: 'evening-five',
  name: 'Evening Five',
  prize: 'Up to 10,000 USD for five right numbers',
  terms: ABOUT.terms,
  numbersConfig: { main: { pick: 5, from: 1, to: 40 }, bonus: { pick: 1, from: 1, to: 10 } },
  ticketPriceUsdCents: 200,
  maxTicketsPerUser: 5,
  drawFrequency: 'DAILY',
  schedule: { timeZone: 'UTC', time: '20:00' },
  tiers: ['Three', 'Four', 'Five'].map((name, n) => ({ name, main: n + 3, amountCents: 10 ** (n + 4) })).reverse(),
  status: 'ACTIVE',
};

async function asked(headers, method, path, body) {
  const sent = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers };
  return fetch(demo.baseUrl + path, { method, headers: sent, body: JSON.stringify(body) });
}

async function api(key, method, path, body) {
  const answer = await asked({ Authorization: `Bearer ${key}` }, method, path, body);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const owner = (method, path, body) => api(demo.operatorKey, method, path, body);

/** Looks again until what is looked for is there; null if it does not come. */
async function found(look) {
  for (let looks = 0; looks < LOOKS; looks++) {
    const seen = await look();
    if (seen) return seen;
  }
  return null;
}

/** Numbers that lie densely here and thinly there. */
function unevenNumbers() {
  const numbers = [];
  for (let series = 0; series < SERIES; series++) {
    for (let stretch = 0; stretch < STRETCHES; stretch++) {
      const count = Math.round(24 * Math.sin((stretch + 40 * series) / 20) ** 2);
      for (let n = 0; n < count; n++) numbers.push({ series: `${series}`, order_number: String(stretch * STRETCH + 20 * n).padStart(5, '0') });
    }
  }
  return numbers;
}

/** A campaign whose extraction is waited for, and whose numbers one entry holds. */
async function campaignOf(below) {
  const numbers = unevenNumbers();
  const mechanics = [{ type: 'lucky_numbers', generation: 'manual', quantity: numbers.length, seriesCount: SERIES }];
  const { id: campaign } = await owner('POST', `${below}/test/campaigns`, { ...campaignUntil(Date.now() + CLOSES_IN), mechanics });
  await owner('POST', `${below}/test/campaigns/${campaign}/prizes`, { name: 'Voucher', type: 'VOUCHER', unitValueCents: 4990, initialStock: 20 });
  const { key } = await owner('POST', `${below}/test/keys`, { surface: 'campaigns', kind: 'secret', slug: 'spring' });
  const { entry_id: entry } = await api(key, 'POST', '/v1/entries', ENTRY);
  const isTaken = () => asked({ Authorization: `Bearer ${key}` }, 'POST', `/v1/entries/${entry}/lucky-numbers`, { numbers }).then(({ ok }) => ok);
  if (!(await found(isTaken))) throw new Error('the numbers were not taken');
  return campaign;
}

/** An organisation with an organiser, giveaways, a campaign, and a proposal. */
async function withPeople() {
  const { id: org } = await owner('POST', '/operator/v1/organisations', { name: 'Acme' });
  const below = `/operator/v1/organisations/${org}`;
  await owner('PATCH', below, { organiser: { name: 'Acme Promotions Ltd', url: 'https://example.com/prizes' } });
  const { code } = await owner('POST', '/operator/v1/operators', { name: 'Ada', role: 'operator', organisation: org });
  const { key: ada } = await api('', 'POST', '/operator/v1/operators/redeem', { code });
  const times = () => ({ closeAt: new Date(Date.now() + DAY).toISOString(), drawAt: new Date(Date.now() + DAY + 3_600_000).toISOString() });
  const giveaway = { sequenceId: 'spring', name: 'Spring giveaway', winnerCount: 1, ...ABOUT };
  const { id: draw } = await owner('POST', `${below}/live/draws`, { ...giveaway, ...times() });
  const { id: cancelled } = await owner('POST', `${below}/test/draws`, { ...giveaway, ...times() });
  await owner('POST', `${below}/test/draws/${cancelled}/cancel`, { reason: 'The prize was withdrawn' });
  await owner('PUT', `${below}/second-person`, { demanded: true });
  await api(ada, 'POST', `${below}/live/draws/${draw}/cancel`, { reason: 'The prize was withdrawn' });
  return { org, draw, cancelled, drawn: await drawnOf(below), campaign: await campaignOf(below) };
}

/** Sells tickets of the open draw of a lottery in test mode; answers the draw's id. */
async function soldOf(below, lotterySlug) {
  const { key } = await owner('POST', `${below}/test/keys`, { surface: 'lotteries', kind: 'secret' });
  const path = `${below}/test/lotteries/${lotterySlug}/draws`;
  const { id } = await found(async () => (await owner('GET', path)).data.find(({ status }) => status === 'OPEN'));
  for (let n = 1; n <= TICKETS; n++) {
    const ticket = { email: `ann${n}@example.com`, lotterySlug, lines: [{ main: [n, n + 5, n + 8, n + 11, n + 15], bonus: [n] }] };
    const answer = await asked({ 'X-API-Secret': key }, 'POST', '/v1/lotteries/entries', ticket);
    if (!answer.ok) throw new Error(await answer.text());
  }
  return id;
}

/** A draw of a lottery that is over, with tickets. */
async function drawnOf(below) {
  await owner('POST', `${below}/test/lotteries`, LOTTERY);
  const id = await soldOf(below, LOTTERY.slug);
  await owner('POST', `${below}/test/draws/${id}/advance`);
  return id;
}

/** An organisation with a webhook that nobody answers, and a refused cart. */
async function withShop() {
  const { id: org } = await owner('POST', '/operator/v1/organisations', { name: 'Shop' });
  const below = `/operator/v1/organisations/${org}/test`;
  const { id: webhook } = await owner('POST', `${below}/webhooks`, { url: 'http://127.0.0.1:9/hook', events: ['lottery.*'], description: 'The shop' });
  await owner('POST', `${below}/webhooks`, { url: 'https://news.example.com/hook', events: ['*'], description: 'The newsletter', enabled: false });
  await owner('POST', `${below}/webhooks/${webhook}/test`);
  const { key } = await owner('POST', `${below}/keys`, { surface: 'carts', kind: 'secret' });
  await asked({ 'X-Api-Key': key }, 'POST', '/v1/integration/cart', { cart_id: 'order-1', currency: 'DOLLARS' });
  const [cart] = (await owner('GET', `${below}/refused-carts`)).data;
  await found(async () => (await owner('GET', `${below}/deliveries`)).data[0]?.attempts.length > 0);
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

const save = (name, bytes) => writeFileSync(new URL(`shots/${name}.webp`, import.meta.url), bytes);

async function shoot(name, where, ready) {
  await page.goto(`${demo.baseUrl}/console?lang=en#/${where}`);
  await page.locator('main :is(table, form, dl)').first().waitFor();
  for (let looks = 0; ready !== undefined && looks < LOOKS && (await page.locator(ready).count()) === 0; looks++) {
    await page.reload();
    await page.locator('main :is(table, form, dl)').first().waitFor();
  }
  if (ready !== undefined) await page.locator(ready).evaluate((part) => (part.closest('.beside, .proposal, form') ?? part.previousElementSibling).scrollIntoView());
  save(`console-${name}`, await pictureOf(page));
}

/** The page of a draw on a telephone, in two languages, once it shows what makes its state. */
async function shootDraw(name, id, ready) {
  for (const language of ['en', 'pt']) {
    const { page: telephone } = await open(browser, { address: `${demo.baseUrl}/d/${id}?lang=${language}`, width: 390 });
    for (let looks = 0; looks < LOOKS && (await telephone.locator(ready).count()) === 0; looks++) await telephone.reload();
    save(`${name}.${language}`, await longPictureOf(telephone));
    await telephone.context().close();
  }
}

const opened = await soldOf(`/operator/v1/organisations/${org}`, 'demo-five');

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
  giveaway: [`${acme.org}/live/draw/${acme.draw}`],
  newCampaign: [`${acme.org}/test/newCampaign`],
  erasure: [`${acme.org}/test/erasure`],
  campaign: [`${acme.org}/test/campaign/${acme.campaign}`, '#drawn'],
  numbers: [`${acme.org}/test/campaign/${acme.campaign}`, 'figure.map'],
  webhooks: [`${shop.org}/test/webhooks`],
  webhook: [`${shop.org}/test/webhook/${shop.webhook}`],
  carts: [`${shop.org}/test/carts`],
  cart: [`${shop.org}/test/cart/${shop.cart}`],
};
const drawShots = {
  open: [acme.draw, '[data-status=OPEN]'],
  cancelled: [acme.cancelled, '[data-status=CANCELLED]'],
  numbers: [acme.drawn, '[data-status=COMPLETED]'],
};
const isWanted = (name) => process.argv.length === 2 || process.argv.includes(name);
for (const [name, shown] of Object.entries(shots)) if (isWanted(name)) await shoot(name, ...shown);
for (const [name, shown] of Object.entries(drawShots)) if (isWanted(`d/${name}`)) await shootDraw(name, ...shown);
await browser.close();
