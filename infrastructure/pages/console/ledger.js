/** The latest changes of a lottery's prize pool, and what each left in it. */

import { html } from 'lit-html';
import { table, turning } from './parts.js';

const PAGE = 20;

const shown = (app) => app.form('ledger', () => ({ after: undefined }));

/** A page of the ledger, the newest entries first. */
export const ledgerOf = (app, path) => app.api.get(path, { limit: PAGE, after: shown(app).values.after });

/** An amount with its sign, so that what went in is told from what went out. */
const signed = (app, cents, currency) => `${cents > 0 ? '+' : ''}${app.money(cents, currency)}`;

export function ledgerPart(app, { currency }, { data, next }) {
  const { ledger: texts, audit, words } = app.texts;
  return html`<h2>${texts.title}</h2>
    ${table(
      texts.title,
      [
        [words.when, ({ at }) => app.time(at)],
        [texts.change, ({ kind }) => texts.kinds[kind] ?? kind],
        [texts.amount, ({ amountCents }) => signed(app, amountCents, currency)],
        [words.pool, ({ prizePoolCents }) => app.money(prizePoolCents, currency)],
        [words.id, ({ id }) => html`<code>${id}</code>`],
      ],
      data,
      texts.empty,
    )}
    ${turning(app, shown(app).values, next, audit.newest, audit.older)}`;
}
