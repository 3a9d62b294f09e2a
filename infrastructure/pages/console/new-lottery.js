/** A lottery as it is written, from its numbers to its schedule, with what its rules come to beside it; a draft that is changed, and a copy that is made. */

import { html, nothing } from 'lit-html';
import { aboutFields } from './about.js';
import { addTier, emptyValues, FREQUENCIES, lotteryOf, removeTier, restOf, valuesOf, valuesOfCopy, WEEKDAYS } from './lottery-form.js';
import { previewOf } from './preview.js';

const FORM = 'lottery';

export async function load(app) {
  const known = app.route.id === undefined ? null : await app.api.get(app.path('lotteries', app.route.id));
  return app.route.page === 'copyLottery' ? { lottery: null, copied: known } : { lottery: known, copied: null };
}

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function numbers(app, form) {
  const { lotteries: texts } = app.texts;
  const pool = (name) => html`<div class="row">
    ${form.input(`numbersConfig.${name}.pick`, texts.pick, { mode: 'numeric' })}
    ${form.input(`numbersConfig.${name}.from`, texts.from, { mode: 'numeric' })}
    ${form.input(`numbersConfig.${name}.to`, texts.to, { mode: 'numeric' })}
  </div>`;
  return html`<fieldset><legend>${texts.numbers}</legend>
    ${pool('main')} ${form.check('hasBonus', texts.hasBonus)} ${form.values.hasBonus ? pool('bonus') : nothing}
  </fieldset>`;
}

function tier(app, form, i) {
  const { lotteries: texts } = app.texts;
  const at = (part) => `tiers[${i}].${part}`;
  const isOfPool = form.values[at('pays')] === 'pool';
  const take = () => {
    removeTier(form.values, i);
    app.update();
  };
  return html`<fieldset class="tier"><legend>${texts.tier} ${app.number(i + 1)}</legend>
    <div class="row">
      ${form.input(at('name'), app.texts.words.name)}
      ${form.input(at('main'), texts.matches, { mode: 'numeric' })}
      ${form.values.hasBonus ? form.input(at('bonus'), texts.matchesBonus, { mode: 'numeric', hint: texts.orAny }) : nothing}
      ${form.select(at('pays'), texts.pays, [['amount', texts.amount], ['pool', texts.share]])}
      ${
        isOfPool
          ? form.input(at('poolPermille'), texts.sharePercent, { mode: 'decimal' })
          : form.input(at('amountCents'), `${texts.amount} (${form.values.currency})`, { mode: 'decimal' })
      }
    </div>
    <button type="button" @click=${take}>${texts.removeTier}</button>
  </fieldset>`;
}

function schedule(app, form) {
  const { lotteries: texts, frequencies, weekdays } = app.texts;
  const { drawFrequency } = form.values;
  const days = {
    WEEKLY: () => form.select('schedule.day', texts.day, WEEKDAYS.map((day) => [day, weekdays[day]])),
    MONTHLY: () => form.input('schedule.day', texts.dayOfMonth, { mode: 'numeric' }),
  }[drawFrequency];
  const choose = ({ target }) => {
    form.values['schedule.day'] = target.value === 'MONTHLY' ? '1' : 'SATURDAY';
    app.update();
  };
  return html`<fieldset @change=${(event) => event.target.name === 'drawFrequency' && choose(event)}><legend>${texts.schedule}</legend>
    ${form.select('drawFrequency', texts.how, FREQUENCIES.map((one) => [one, frequencies[one]]))}
    ${
      drawFrequency === 'CUSTOM'
        ? form.input('schedule.every', texts.every, { hint: texts.everyHint })
        : html`<div class="row">${form.input('schedule.time', texts.time, { type: 'time' })}
            ${form.input('schedule.timeZone', texts.zone, { list: 'zones' })} ${days ? days() : nothing}</div>
            <datalist id="zones">${(Intl.supportedValuesOf?.('timeZone') ?? []).map((one) => html`<option value=${one}></option>`)}</datalist>`
    }
  </fieldset>`;
}

function valuesFor(lottery, copied) {
  if (copied !== null) return valuesOfCopy(copied);
  return lottery === null ? emptyValues(zone()) : valuesOf(lottery);
}

export function view(app, { lottery, copied }) {
  const { lotteries: texts, words } = app.texts;
  const form = app.form(FORM, () => valuesFor(lottery, copied));
  const send = form.sending(async (values) => {
    const body = lotteryOf(values);
    if (lottery === null) await app.api.post(app.path('lotteries'), { ...(copied === null ? {} : restOf(copied)), ...body, status: 'DRAFT' });
    else await app.api.put(app.path('lotteries', lottery.slug), body);
    app.go('lottery', body.slug);
  });
  const add = () => {
    addTier(form.values);
    app.update();
  };
  return html`<p>${texts.says}</p>
    <div class="beside">
      <form @submit=${send} novalidate>
        ${form.summary()}
        ${form.input('name', words.name, { required: true })}
        ${lottery === null ? form.input('slug', texts.slug, { required: true, hint: texts.slugHint }) : nothing}
        ${form.area('description', texts.description)}
        ${numbers(app, form)}
        <fieldset><legend>${texts.money}</legend><div class="row">
          ${form.input('currency', texts.currency)}
          ${form.input('ticketPriceUsdCents', texts.price, { mode: 'decimal' })}
          ${form.input('poolPermille', texts.pool, { mode: 'decimal', hint: texts.poolHint })}
          ${form.input('maxTicketsPerUser', texts.most, { mode: 'numeric' })}
        </div></fieldset>
        <fieldset><legend>${texts.tiers}</legend>
          ${form.values.tiers.length === 0 ? html`<p class="empty">${texts.noTiers}</p>` : form.values.tiers.map((_, i) => tier(app, form, i))}
          <button type="button" id="add-tier" @click=${add}>${texts.addTier}</button>
        </fieldset>
        ${schedule(app, form)}
        ${aboutFields(app, form, { replaces: false })}
        <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${texts.keep}</button></p>
      </form>
      ${previewOf(app, lotteryOf(form.values))}
    </div>`;
}
