/** The console: who is signed in, which page is shown, and what its pages share. */

import { html, render } from 'lit-html';
import { client, Refusal, Unreachable } from './api.js';
import { faultText } from './faults.js';
import { Form } from './form.js';
import { learnDigits, moneyText } from './money.js';
import { pages } from './pages.js';
import { shell, signInPage } from './shell.js';

const RANKS = ['auditor', 'support', 'operator', 'owner'];
const TIME = { dateStyle: 'medium', timeStyle: 'short' };

export class App {
  data = null;
  fault = '';
  said = '';
  open = null;
  secret = null;
  isBusy = false;
  operator = null;
  organisations = [];
  route = {};
  #forms = new Map();
  #turn = 0;
  #root;

  constructor(texts, language, root) {
    this.texts = texts;
    this.language = language;
    this.#root = root;
    this.api = client(new URL('.', location.href), () => this.#signedOut());
  }

  async begin() {
    learnDigits(this.#root.dataset.digits ?? '');
    addEventListener('hashchange', () => this.#show());
    try {
      if (await this.api.resume()) await this.#entered();
    } catch (fault) {
      this.fault = faultText(fault, this.texts);
    }
    await this.#show();
  }

  update() {
    const signedIn = this.operator !== null;
    document.title = `${signedIn ? this.texts.nav[this.route.page] : this.texts.signIn.title} – fairdraw`;
    render(signedIn ? shell(this) : signInPage(this), this.#root);
  }

  /** Signs in with a key, which nothing keeps. */
  async signIn(key) {
    await this.api.signIn(key);
    await this.#entered();
    await this.#show();
  }

  /** Signs somebody in who was handed a code, and shows them the key that they get for it, even if signing in then fails. */
  async redeem(code) {
    const key = await this.api.redeem(code);
    const secret = { name: this.texts.signIn.yourKey, value: key };
    this.showOnce(secret);
    await this.signIn(key);
    this.showOnce(secret);
  }

  async signOut() {
    await this.api.signOut();
    this.#signedOut();
  }

  #signedOut() {
    this.operator = null;
    this.secret = null;
    this.data = null;
    this.#forms.clear();
    this.update();
  }

  async #entered() {
    [this.operator, this.organisations] = await Promise.all([
      this.api.get(`operator/v1/operators/${this.api.me()}`),
      this.api.all('operator/v1/organisations'),
    ]);
  }

  /** Reads the list of organisations again, as after making one. */
  async readOrganisations() {
    this.organisations = await this.api.all('operator/v1/organisations');
  }

  /** Whether the operator's role allows what a role of this name may do. */
  may(role) {
    return RANKS.indexOf(this.operator.role) >= RANKS.indexOf(role);
  }

  /** The addresses of the API's things of the organisation and mode that are shown now, whatever is shown when they are asked for. */
  paths() {
    const { org, mode } = this.route;
    return (...parts) => [`operator/v1/organisations/${org}/${mode}`, ...parts.map(encodeURIComponent)].join('/');
  }

  path(...parts) {
    return this.paths()(...parts);
  }

  link(page, id, { org = this.route.org, mode = this.route.mode } = {}) {
    return `#/${[org ?? '-', mode ?? 'test', page, id].filter((part) => part !== undefined).map(encodeURIComponent).join('/')}`;
  }

  go(page, id, where) {
    location.hash = this.link(page, id, where);
  }

  /** Goes to another page than this one, and is done when that is the one which is shown. */
  async leave(page) {
    const isThere = new Promise((done) => {
      addEventListener('hashchange', done, { once: true });
    });
    this.go(page);
    await isThere;
  }

  #read() {
    const [org, mode, page, id] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
    const known = this.organisations.some((one) => one.id === org) ? org : this.organisations[0]?.id;
    const shown = Object.hasOwn(pages, page) ? page : 'home';
    return { org: known, mode: mode === 'live' ? 'live' : 'test', page: known === undefined && !pages[shown].isOfAll ? 'organisations' : shown, id };
  }

  async #show() {
    if (this.operator === null) return this.update();
    this.route = this.#read();
    this.data = null;
    this.said = '';
    this.open = null;
    this.secret = null;
    this.#forms.clear();
    await this.reload();
    document.querySelector('h1')?.focus();
  }

  /** Reads again what the page shows. */
  async reload() {
    const turn = ++this.#turn;
    this.fault = '';
    this.update();
    try {
      const data = await pages[this.route.page].load(this);
      if (turn === this.#turn) this.data = data ?? {};
    } catch (fault) {
      if (turn === this.#turn) this.fault = faultText(fault, this.texts);
    }
    if (turn === this.#turn) this.update();
  }

  /** A form of the page, with the values that it begins with. */
  form(name, values) {
    if (!this.#forms.has(name)) this.#forms.set(name, new Form(this, values()));
    return this.#forms.get(name);
  }

  /** Takes a form away, so that it begins anew. */
  drop(name) {
    this.#forms.delete(name);
  }

  toggle(id) {
    this.open = this.open === id ? null : id;
    this.update();
  }

  /** Shows a secret, and leads the reader to it; null takes it away. */
  showOnce(secret) {
    this.secret = secret;
    this.update();
    document.querySelector(secret === null ? 'h1' : '#secret')?.focus();
  }

  /** Says what came of something, where it is seen. */
  say(words) {
    this.said = words;
    this.update();
    const told = document.querySelector('main > .problem') ?? document.querySelector('.said');
    told?.scrollIntoView({ block: 'nearest' });
    // What was pressed is often gone by then, and would leave the keyboard nowhere.
    if (document.activeElement === document.body) told?.focus();
  }

  /** Carries one call out, says what came of it, and reads the page again. */
  async carryOut(call, done = () => this.texts.words.done) {
    if (this.isBusy) return;
    this.isBusy = true;
    this.said = '';
    this.fault = '';
    this.update();
    let said = '';
    let fault = '';
    try {
      const answer = await call();
      this.open = null;
      said = this.answered(answer, done);
      await this.reload();
    } catch (refused) {
      if (!(refused instanceof Refusal || refused instanceof Unreachable)) throw refused;
      fault = [faultText(refused, this.texts), ...(refused.fields ?? []).map(({ field, message }) => `${field}: ${message}`)].join(' ');
    }
    this.isBusy = false;
    if (fault !== '') this.fault = fault;
    this.say(said);
  }

  /** What an answer says, a proposal that waits for a second person above all. */
  answered(answer, done = () => this.texts.words.done) {
    return answer?.proposalId === undefined ? done(answer) : this.texts.words.proposed;
  }

  time(text) {
    if (text === null || text === undefined) return '';
    const date = new Date(text);
    return html`<time datetime=${date.toISOString()}>${new Intl.DateTimeFormat(this.language, TIME).format(date)}</time>`;
  }

  number(value, options) {
    return value === null || value === undefined ? '–' : new Intl.NumberFormat(this.language, options).format(value);
  }

  money(cents, currency) {
    return cents === null || cents === undefined ? '–' : moneyText(cents, currency, this.language);
  }
}

export function start(texts, language) {
  return new App(texts, language, document.getElementById('console')).begin();
}
