/** The findings of the checks, in the order in which they were made. A finding is a code with its values; its words are in `texts`. */

export const STEPS = ['rules', 'list', 'beacon', 'result', 'places', 'receipt'];

export class Findings {
  constructor() {
    this.all = [];
  }

  #add(level, step, code, values) {
    this.all.push({ level, step, code, values });
  }

  /** A check that holds; `computed` and `published` are shown beside each other where there are two. */
  ok(step, code, values = {}) {
    this.#add('ok', step, code, values);
  }

  /** Something to read that changes no verdict. */
  note(step, code, values = {}) {
    this.#add('note', step, code, values);
  }

  /** Something that rests on somebody's word. */
  but(step, code, values = {}) {
    this.#add('but', step, code, values);
  }

  /** Something that is not there yet. */
  wait(step, code, values = {}) {
    this.#add('wait', step, code, values);
  }

  fail(step, code, values = {}) {
    this.#add('fail', step, code, values);
  }

  /** Adds `ok` or `fail` under one code. */
  check(holds, step, code, values = {}) {
    this.#add(holds ? 'ok' : 'fail', step, code, values);
    return holds;
  }

  has(level) {
    return this.all.some((finding) => finding.level === level);
  }

  /** The deciding part, without what is only read: two runs that came out the same have the same. */
  outcome() {
    return this.all
      .filter(({ level }) => level !== 'ok' && level !== 'note')
      .map(({ level, code }) => `${level} ${code}`)
      .sort()
      .join('\n');
  }
}
