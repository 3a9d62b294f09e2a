/** <fairdraw-result draw="...">: the state and the result of a draw on the page of somebody else, as the draw's own page shows them. */

import { fetched } from './fetched.js';
import { live } from './live.js';

const NAME = 'fairdraw-result';
const home = document.currentScript.src;
const look = new CSSStyleSheet();
// The build has the style sheet here, since a site's policy may allow no others than its own.
look.replaceSync(STYLE);

class FairdrawResult extends HTMLElement {
  static observedAttributes = ['draw', 'lang'];
  #turn = 0;
  #end = () => {};

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [look];
    // What the site has between the tags is shown until the draw is there.
    this.shadowRoot.append(document.createElement('slot'));
  }

  connectedCallback() {
    this.#load();
  }

  disconnectedCallback() {
    this.#turn++;
    this.#end();
  }

  attributeChangedCallback() {
    // What an element has from the beginning is read once it is connected.
    if (this.isConnected && this.#turn > 0) this.#load();
  }

  async #load() {
    const turn = ++this.#turn;
    this.#end();
    const address = new URL(`../${encodeURIComponent(this.getAttribute('draw') ?? '')}`, home);
    // Without a language of the site the reader's own is shown.
    const [language] = (this.closest('[lang]')?.lang ?? '').toLowerCase().split('-');
    if (language !== '') address.searchParams.set('lang', language);
    const page = await fetched(address);
    if (turn === this.#turn) this.#show(page, address);
  }

  #show(page, address) {
    const now = page?.getElementById('now') ?? null;
    if (now === null) {
      this.shadowRoot.replaceChildren(document.createElement('slot'));
      return;
    }
    const shown = document.createElement('div');
    shown.lang = page.documentElement.lang;
    const link = document.createElement('a');
    link.href = `${address}#check`;
    link.textContent = page.querySelector('#check h2').textContent;
    shown.append(...[page.querySelector('.organiser'), now].map((part) => document.importNode(part, true)), link);
    this.shadowRoot.replaceChildren(shown);
    lower(shown);
    this.#end = live({ root: shown, address, language: shown.lang, moved: () => lower(shown) });
  }
}

/** Puts the headings below the one that the site has. */
function lower(shown) {
  for (const heading of shown.querySelectorAll('h1, h2, h3')) heading.setAttribute('aria-level', Number(heading.localName[1]) + 1);
}

if (!customElements.get(NAME)) customElements.define(NAME, FairdrawResult);
