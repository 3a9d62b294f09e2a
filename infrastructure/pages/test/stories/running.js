/** A running product, which ./stories starts, and the people who sign in to its console. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { launch, open } from '../browser/chromium.js';

export const demo = JSON.parse(readFileSync(process.env.FAIRDRAW_DEMO, 'utf8'));
export const ORGANISATIONS = '/operator/v1/organisations';
const PATIENCE = 60_000;
const LONGEST_WAIT = 120_000;
const MOST_TRIES = 5;
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** What the API answers to a call besides the console's, sent again while there is too much to do. */
export async function asked(method, path, headers, body) {
  const once = { method, headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers } };
  const sent = body === undefined ? once : { ...once, body: JSON.stringify(body) };
  let answer = await fetch(demo.baseUrl + path, sent);
  for (let tries = 1; answer.status === 503 && tries < MOST_TRIES; tries++) answer = await fetch(demo.baseUrl + path, sent);
  return answer;
}

/** The same where it has to be carried out. */
export async function api(method, path, headers, body) {
  const answer = await asked(method, path, headers, body);
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

export const owner = (method, path, body) => api(method, path, { Authorization: `Bearer ${demo.operatorKey}` }, body);
export const organisation = (name) => owner('POST', ORGANISATIONS, { name });

/** Sends what is no cart; answers its id among the refused ones. */
export async function refusedCart(org, cart) {
  const { key } = await owner('POST', `${ORGANISATIONS}/${org}/test/keys`, { surface: 'carts', kind: 'secret' });
  const answer = await asked('POST', '/v1/integration/cart', { 'X-Api-Key': key }, cart);
  assert.equal(answer.status, 400);
  return (await owner('GET', `${ORGANISATIONS}/${org}/test/refused-carts`)).data[0].id;
}

/** The key of somebody new with a role, who reaches one organisation. */
export async function keyOf(role, org) {
  const { code } = await owner('POST', '/operator/v1/operators', { name: `A new ${role}`, role, organisation: org });
  return (await api('POST', '/operator/v1/operators/redeem', {}, { code })).key;
}

export async function signedIn(key, { at = '', language = 'en', ...options } = {}) {
  const opened = await open(browser, { address: `${demo.baseUrl}/console?lang=${language}${at}`, ...options });
  opened.page.setDefaultTimeout(PATIENCE);
  await opened.page.fill('#f-key', key);
  await opened.page.locator('form button[type=submit]').click();
  await opened.page.locator('nav').waitFor();
  // What was refused, by its address; Chromium's own words for it have none, and the first look for a session always is.
  const refused = [];
  opened.page.on('response', (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`));
  const faults = () => opened.complaints.filter((words) => !words.startsWith('Failed to load resource'));
  return { ...opened, refused, faults };
}

/** A page of its own of the running product, of nobody yet. */
export const visited = (address) => open(browser, { address: `${demo.baseUrl}${address}` });

/** Looks again until something is there, however many looks that takes. */
export async function untilThere(page, awaited, look) {
  const end = Date.now() + LONGEST_WAIT;
  while ((await awaited.count()) === 0 && Date.now() < end) await look();
  assert.notEqual(await awaited.count(), 0, await page.locator('main').innerText());
}
