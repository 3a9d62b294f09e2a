/** What lotteries, campaigns and giveaways have in common to be kept in order: another name, and the archive. */

import { html, nothing } from 'lit-html';
import { act, asking } from './parts.js';

const ALL = 'archived';

/** Whether a list has the archived ones too, as its page's address says. */
export const isWithArchived = (app) => app.route.id === ALL;

/** What a list is asked for. */
export const asksFor = (app) => (isWithArchived(app) ? { archived: true } : {});

/** The link from a list without the archived ones to that with them, or back. */
export function archiveLink(app, page) {
  const { lotteries: texts } = app.texts;
  const withArchived = isWithArchived(app);
  return html`<p><a href=${app.link(page, withArchived ? undefined : ALL)}>${withArchived ? texts.withoutArchived : texts.withArchived}</a></p>`;
}

export const archivedBadge = (app, { archived }) => (archived ? html`<span class="badge plain">${app.texts.lotteries.archived}</span>` : nothing);

export function archiving(app, path, { archived }) {
  const { lotteries: texts } = app.texts;
  const put = (wanted) => () => app.api.put(path, { archived: wanted });
  return archived ? act(app, texts.unarchive, put(false)) : asking(app, 'archive', texts.archive, texts.archiveAsks, put(true));
}

export function renaming(app, path, known) {
  const { lotteries: texts, words } = app.texts;
  const form = app.form('rename', () => ({ name: known.name }));
  const name = form.values.name.trim();
  const call = () => app.api.put(path, { name });
  const extra = form.input('name', words.name, { required: true });
  return asking(app, 'rename', texts.rename, '', call, { extra, ready: name !== '' && name !== known.name, done: () => texts.renamed });
}
