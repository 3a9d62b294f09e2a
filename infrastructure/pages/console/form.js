/** A form whose faults stand at the fields that the API names. */

import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { faultText } from './faults.js';

const idOf = (name) => `f-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;

export class Form {
  #app;
  #faults = [];
  #problem = '';
  #names = new Set();

  constructor(app, values) {
    this.#app = app;
    this.values = values;
    this.isBusy = false;
  }

  /** Takes a value, and shows what follows from it. */
  set(name, value) {
    this.values[name] = value;
    this.#app.update();
  }

  #faultsOf(name) {
    return this.#faults.filter(({ field }) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`));
  }

  #around(name, label, hint, control) {
    this.#names.add(name);
    const id = idOf(name);
    const faults = this.#faultsOf(name);
    const described = [hint ? `${id}-hint` : '', faults.length > 0 ? `${id}-fault` : ''].filter((one) => one !== '').join(' ');
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${control(id, described || nothing, faults.length > 0 ? 'true' : nothing)}
      ${hint ? html`<p class="quiet hint" id="${id}-hint">${hint}</p>` : nothing}
      ${faults.length > 0 ? html`<p class="fault" id="${id}-fault">${faults.map(({ message }) => message).join('; ')}</p>` : nothing}
    </div>`;
  }

  /** A field of text, or of a number, a time or a date. */
  input(name, label, { type = 'text', hint, required = false, mode, list, auto = 'off' } = {}) {
    return this.#around(
      name,
      label,
      hint,
      (id, described, invalid) =>
        html`<input id=${id} name=${name} type=${type} autocomplete=${auto} spellcheck="false" inputmode=${mode ?? nothing} list=${list ?? nothing}
          ?required=${required} aria-describedby=${described} aria-invalid=${invalid}
          .value=${live(String(this.values[name] ?? ''))} @input=${({ target }) => this.set(name, target.value)}>`,
    );
  }

  area(name, label, { hint, rows = 3 } = {}) {
    return this.#around(
      name,
      label,
      hint,
      (id, described, invalid) =>
        html`<textarea id=${id} name=${name} rows=${rows} spellcheck="false" aria-describedby=${described} aria-invalid=${invalid}
          .value=${live(String(this.values[name] ?? ''))} @input=${({ target }) => this.set(name, target.value)}></textarea>`,
    );
  }

  /** A choice of pairs of a value and its words. */
  select(name, label, options, { hint } = {}) {
    return this.#around(
      name,
      label,
      hint,
      (id, described, invalid) =>
        html`<select id=${id} name=${name} aria-describedby=${described} aria-invalid=${invalid} @change=${({ target }) => this.set(name, target.value)}>
          ${options.map(([value, words]) => html`<option value=${value} ?selected=${this.values[name] === value}>${words}</option>`)}
        </select>`,
    );
  }

  check(name, label) {
    const id = idOf(name);
    return html`<div class="field check">
      <input id=${id} name=${name} type="checkbox" .checked=${live(this.values[name] === true)}
        @change=${({ target }) => this.set(name, target.checked)}>
      <label for=${id}>${label}</label>
    </div>`;
  }

  /** The faults of a member that several controls give together. */
  faults(name) {
    this.#names.add(name);
    const faults = this.#faultsOf(name);
    return faults.length > 0 ? html`<p class="fault" id="${idOf(name)}-fault">${faults.map(({ message }) => message).join('; ')}</p>` : nothing;
  }

  /** One of the values that a member may have several of; one that is given with another cannot be taken away. */
  choice(name, value, words, { isGiven = false } = {}) {
    const id = idOf(`${name}-${value}`);
    const chosen = this.values[name];
    const isWrong = this.#faultsOf(name).length > 0;
    return html`<div class="field check">
      <input id=${id} type="checkbox" ?disabled=${isGiven} .checked=${live(isGiven || chosen.includes(value))}
        aria-describedby=${isWrong ? `${idOf(name)}-fault` : nothing} aria-invalid=${isWrong ? 'true' : nothing}
        @change=${({ target }) => this.set(name, target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}>
      <label for=${id}>${words}</label>
    </div>`;
  }

  /** What was refused as a whole, and faults of fields that the form does not have. */
  summary() {
    if (this.#problem === '') return nothing;
    const others = this.#faults.filter((fault) => ![...this.#names].some((name) => this.#faultsOf(name).includes(fault)));
    return html`<div class="problem" role="alert" tabindex="-1">
      <p>${this.#problem}</p>
      ${others.length > 0 ? html`<ul>${others.map(({ field, message }) => html`<li><code>${field}</code> ${message}</li>`)}</ul>` : nothing}
    </div>`;
  }

  /** Hands the values over when the form is sent, and leads the reader to what was wrong with them. */
  sending(hand) {
    return async (event) => {
      event.preventDefault();
      if (this.isBusy) return;
      const element = event.currentTarget;
      this.isBusy = true;
      this.#problem = '';
      this.#faults = [];
      this.#app.update();
      try {
        await hand(this.values);
      } catch (fault) {
        this.#problem = faultText(fault, this.#app.texts);
        this.#faults = fault.fields ?? [];
      }
      this.isBusy = false;
      this.#app.update();
      (element.querySelector('[aria-invalid]') ?? element.querySelector('.problem'))?.focus();
    };
  }
}
