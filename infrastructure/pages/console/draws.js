/** The draws of an organisation, or of one of its lotteries. */

import { html } from 'lit-html';
import { badge, table } from './parts.js';

/** What a draw is called: by its lottery, its campaign, or its own name. */
export const drawName = ({ id, name, lotterySlug, campaignSlug }) => name ?? lotterySlug ?? campaignSlug ?? id;

export async function load(app) {
  const path = app.paths();
  const [draws, lotteries] = await Promise.all([app.api.all(path('draws'), {}, 200), app.api.all(path('lotteries'))]);
  const ofLotteries = await Promise.all(lotteries.slice(0, 20).map(({ slug }) => app.api.get(path('lotteries', slug, 'draws'), { limit: 20 })));
  const known = new Map([...draws, ...ofLotteries.flatMap(({ data }) => data)].map((draw) => [draw.id, draw]));
  return [...known.values()].sort((one, other) => Date.parse(other.drawAt) - Date.parse(one.drawAt));
}

export function view(app, draws) {
  const { words, draws: texts } = app.texts;
  return table(
    app.texts.nav.draws,
    [
      [words.draw, (draw) => html`<a href=${app.link('draw', draw.id)}>${drawName(draw)}</a>`],
      [words.state, ({ status }) => badge(app, status)],
      [words.closeAt, ({ closeAt }) => app.time(closeAt)],
      [words.drawAt, ({ drawAt }) => app.time(drawAt)],
      [words.result, ({ numbers }) => (numbers === null ? '–' : [...numbers.main, ...numbers.bonus].join(' '))],
    ],
    draws,
    texts.empty,
  );
}
