/** What is around every page: who, which organisation and mode, where to; and the way in. */

import { html, nothing } from 'lit-html';
import { names } from '../page/texts/index.js';
import { pages } from './pages.js';
import { shownOnce } from './parts.js';

const CODE = 'join_';
const toMain = () => document.getElementById('main').focus();

function languageLinks(app) {
  return html`<p class="languages">${Object.entries(names).map(
    ([tag, name]) =>
      html`<a href="?lang=${tag}" lang=${tag} aria-current=${tag === app.language ? 'true' : nothing}
        @click=${({ currentTarget }) => {
          currentTarget.hash = location.hash;
        }}>${name}</a> `,
  )}</p>`;
}

/** The way in: an operator's key, or a code of somebody who was invited. */
export function signInPage(app) {
  const { texts } = app;
  const form = app.form('sign-in', () => ({ key: '' }));
  const send = form.sending(async ({ key }) => {
    await (key.trim().startsWith(CODE) ? app.redeem(key.trim()) : app.signIn(key.trim()));
    app.drop('sign-in');
  });
  return html`<header><p class="brand">fairdraw</p>${languageLinks(app)}</header>
    <main id="main" class="narrow" tabindex="-1">
      <h1 tabindex="-1">${texts.signIn.title}</h1>
      <p>${texts.signIn.says}</p>
      ${app.fault ? html`<p class="problem" role="alert">${app.fault}</p>` : nothing}
      ${shownOnce(app)}
      <form @submit=${send} novalidate>
        ${form.summary()}
        ${form.input('key', texts.signIn.key, { type: 'password', hint: texts.signIn.hint, required: true, auto: 'current-password' })}
        <p class="acts"><button type="submit" ?disabled=${form.isBusy}>${texts.signIn.enter}</button></p>
      </form>
    </main>`;
}

function whereabouts(app) {
  const { texts, route } = app;
  const to = (where) => app.go(pages[route.page].isOfOne ? 'home' : route.page, undefined, where);
  return html`<form class="where" @submit=${(event) => event.preventDefault()}>
    <label for="organisation">${texts.shell.organisation}</label>
    <select id="organisation" @change=${({ target }) => to({ org: target.value })}>
      ${app.organisations.map(({ id, name }) => html`<option value=${id} ?selected=${id === route.org}>${name}</option>`)}
    </select>
    <label for="mode">${texts.shell.mode}</label>
    <select id="mode" @change=${({ target }) => to({ mode: target.value })}>
      ${['test', 'live'].map((mode) => html`<option value=${mode} ?selected=${mode === route.mode}>${texts.shell[mode]}</option>`)}
    </select>
  </form>`;
}

function main(app) {
  const { texts, route } = app;
  const page = pages[route.page];
  return html`<main id="main" tabindex="-1">
    <h1 tabindex="-1">${texts.nav[route.page]}</h1>
    ${app.operator.role === 'auditor' ? html`<p class="quiet">${texts.shell.readsOnly}</p>` : nothing}
    <p class="said" role="status" tabindex="-1">${app.said}</p>
    ${app.fault ? html`<p class="problem" role="alert" tabindex="-1">${app.fault}</p>` : nothing}
    ${shownOnce(app)}
    ${app.data === null ? (app.fault ? nothing : html`<p class="quiet">${texts.words.loading}</p>`) : page.view(app, app.data)}
  </main>`;
}

export function shell(app) {
  const { texts, route } = app;
  const shown = Object.entries(pages).filter(([, page]) => !page.isOfOne);
  return html`<button type="button" class="skip" @click=${toMain}>${texts.shell.skip}</button>
    <header>
      <p class="brand">fairdraw</p>
      ${app.organisations.length > 0 ? whereabouts(app) : nothing}
      <p class="who">${app.operator.name} (${texts.roles[app.operator.role]})
        <button type="button" @click=${() => app.signOut()}>${texts.shell.signOut}</button></p>
      ${languageLinks(app)}
    </header>
    <div class="sides">
      <nav aria-label=${texts.shell.pages}><ul>${shown.map(
        ([name]) =>
          html`<li><a href=${app.link(name)} aria-current=${name === route.page || pages[route.page].isOfOne === name ? 'page' : nothing}>${texts.nav[name]}</a></li>`,
      )}</ul></nav>
      ${main(app)}
    </div>`;
}
