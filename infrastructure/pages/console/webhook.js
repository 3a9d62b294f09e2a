/** One webhook: its state, what it was sent and what it answered, and what can be done with it. */

import { html, nothing } from 'lit-html';
import { act, asking, badge, facts, table } from './parts.js';
import { changeOf, fields, valuesOf } from './webhook-form.js';
import { standing, wantsText } from './webhooks.js';

const SHOWN = 100;
const STATES = ['PENDING', 'DELIVERED', 'FAILED', 'PARKED'];

const wanted = (app) => app.form('deliveries', () => ({ status: '', payload: false, most: SHOWN }));

export async function load(app) {
  const path = app.paths();
  const { id } = app.route;
  const { status, payload, most } = wanted(app).values;
  const [webhook, deliveries] = await Promise.all([
    app.api.get(path('webhooks', id)),
    app.api.all(path('deliveries'), { webhook: id, status, payload: payload || null }, most),
  ]);
  return { webhook, deliveries };
}

function acts(app, { id, status }) {
  const { webhooks: texts } = app.texts;
  const path = app.paths();
  const one = (...rest) => path('webhooks', id, ...rest);
  const rotate = async () => {
    const { secret } = await app.api.post(one('rotate'));
    app.showOnce({ name: texts.secret, value: secret });
  };
  const remove = async () => {
    await app.api.remove(one());
    await app.leave('webhooks');
  };
  const run = html`
    ${status === 'ACTIVE' ? act(app, texts.park, () => app.api.put(one(), { status: 'PARKED' }), { done: () => texts.parked }) : nothing}
    ${status === 'PARKED' ? act(app, texts.unpark, () => app.api.put(one(), { status: 'ACTIVE' }), { done: () => texts.unparked }) : nothing}
    ${asking(app, 'rotate', texts.rotate, texts.rotateAsks, rotate, { done: () => texts.rotated })}
    ${asking(app, 'remove', texts.remove, texts.removeAsks, remove, { done: () => texts.removed })}`;
  return html`<p class="acts">
    ${status === 'ACTIVE' ? act(app, texts.test, () => app.api.post(one('test')), { done: () => texts.onItsWay }) : nothing}
    ${app.may('operator') ? run : nothing}
  </p>`;
}

const answerText = (app, { statusCode, error }) => (statusCode === null ? (app.texts.attempts[error] ?? error) : `HTTP ${statusCode}`);

function attempts(app, { attempts: made }) {
  if (made.length === 0) return '–';
  const { webhooks: texts } = app.texts;
  return html`<details><summary>${answerText(app, made.at(-1))}</summary>
    <ol>${made.map(
      (attempt) => html`<li>${app.time(attempt.at)}: ${answerText(app, attempt)}, ${texts.took.replace('{ms}', app.number(attempt.durationMs))}</li>`,
    )}</ol></details>`;
}

/** The body that was sent, which opens below its event. */
function sent(app, { payload }) {
  return payload === undefined ? nothing : html`<details><summary>${app.texts.webhooks.payload}</summary><pre class="excerpt">${payload}</pre></details>`;
}

function resent(app, { redriven, more }) {
  const { webhooks: texts } = app.texts;
  return `${texts.resent.replace('{count}', app.number(redriven))}${more ? ` ${texts.more}` : ''}`;
}

function deliveryActs(app, webhook, delivery) {
  if (webhook.status !== 'ACTIVE' || delivery.status === 'PENDING') return nothing;
  const again = () => app.api.post(app.path('deliveries', 'redrive'), { delivery: delivery.id });
  return act(app, app.texts.webhooks.resend, again, { done: (answer) => resent(app, answer) });
}

function deliveryTable(app, webhook, deliveries) {
  const { webhooks: texts, words } = app.texts;
  const columns = [
    [words.when, ({ createdAt }) => app.time(createdAt)],
    [texts.event, (delivery) => html`<code>${delivery.eventType}</code><br><span class="quiet">${delivery.eventId}</span>${sent(app, delivery)}`],
    [words.state, ({ status, nextAttemptAt }) => html`${badge(app, status)} ${nextAttemptAt === undefined ? nothing : html`<br>${texts.next} ${app.time(nextAttemptAt)}`}`],
    [texts.tries, ({ attempts: made }) => app.number(made.length)],
    [texts.answer, (delivery) => attempts(app, delivery)],
  ];
  const acting = app.may('support') && webhook.status === 'ACTIVE' ? [[texts.act, (delivery) => deliveryActs(app, webhook, delivery)]] : [];
  return table(texts.deliveries, [...columns, ...acting], deliveries, wanted(app).values.status === '' ? texts.noDeliveries : texts.noSuchDeliveries);
}

function deliveriesPart(app, webhook, deliveries) {
  const { webhooks: texts, words, draws, states } = app.texts;
  const form = wanted(app);
  const further = () => {
    form.values.most += SHOWN;
    app.reload();
  };
  const resendAll = () => app.api.post(app.path('deliveries', 'redrive'), { webhook: webhook.id });
  return html`<h2>${texts.deliveries}</h2>
    <p class="quiet">${texts.deliveriesSay}</p>
    <div @change=${() => app.reload()}>
      ${form.select('status', words.state, [['', texts.any], ...STATES.map((state) => [state, states[state]])])}
      ${form.check('payload', texts.withPayload)}
    </div>
    <p class="acts">
      <button type="button" @click=${() => app.reload()}>${draws.again}</button>
      ${app.may('support') && webhook.status === 'ACTIVE' ? act(app, texts.resendAll, resendAll, { done: (answer) => resent(app, answer) }) : nothing}
    </p>
    ${deliveryTable(app, webhook, deliveries)}
    ${deliveries.length >= form.values.most ? html`<p><button type="button" @click=${further}>${texts.further}</button></p>` : nothing}`;
}

function change(app, webhook) {
  const { webhooks: texts } = app.texts;
  const form = app.form('webhook', () => valuesOf(webhook));
  const send = form.sending(async (values) => {
    await app.api.put(app.path('webhooks', webhook.id), changeOf(values));
    app.drop('webhook');
    await app.reload();
    app.say(texts.changed);
  });
  return html`<details class="change"><summary>${texts.change}</summary>
    <form @submit=${send} novalidate>
      ${fields(app, form, false)}
      <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${texts.keep}</button></p>
    </form></details>`;
}

export function view(app, { webhook, deliveries }) {
  const { webhooks: texts, words, formats } = app.texts;
  return html`<h2>${webhook.url}</h2>
    ${webhook.status === 'PARKED' ? html`<p class="warning">${texts.mend}</p>` : nothing}
    ${webhook.status === 'PAUSED' ? html`<p class="warning">${texts.paused}</p>` : nothing}
    ${facts([
      [words.state, html`${standing(app, webhook)} ${app.time(webhook.parkedAt)}`],
      [words.id, html`<code>${webhook.id}</code>`],
      [texts.description, webhook.description],
      [texts.format, formats[webhook.format]],
      [texts.signature, webhook.signatureForm],
      [texts.which, wantsText(app, webhook)],
      [texts.formerUntil, webhook.formerSecretUntil === undefined ? null : app.time(webhook.formerSecretUntil)],
      [words.made, app.time(webhook.createdAt)],
    ])}
    ${app.may('support') ? acts(app, webhook) : nothing}
    ${app.may('operator') ? change(app, webhook) : nothing}
    ${deliveriesPart(app, webhook, deliveries)}`;
}
