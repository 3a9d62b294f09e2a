/** In or out: from when the witnesses, or the authorities of time stamps, are known to have had an entry. */

export class Times {
  /**
   * @param cosigned witness name to its list of {size, time}
   * @param stamped  stamper to its list of {size, time}
   */
  constructor({ cosigned, stamped, quorum, stamps, gap }) {
    this.cosigned = cosigned;
    this.stamped = stamped;
    this.k = quorum;
    this.m = stamps;
    this.gap = gap;
  }

  /** The same with the cosignatures of these witnesses alone, and the same quorum. */
  only(names) {
    const cosigned = new Map([...this.cosigned].filter(([name]) => names.has(name)));
    return new Times({ cosigned, stamped: this.stamped, quorum: this.k, stamps: this.m, gap: this.gap });
  }

  /** Whether nobody but the operator speaks. */
  get alone() {
    return this.k === 0 && this.m === 0;
  }

  #count(seen, holds) {
    let count = 0;
    for (const heads of seen.values()) if (heads.some(holds)) count++;
    return count;
  }

  in(entry, deadline = Infinity) {
    const holds = ({ size, time }) => size > entry && time <= deadline;
    if (this.k > 0) return this.#count(this.cosigned, holds) >= this.k;
    return this.#count(this.stamped, holds) >= this.m;
  }

  out(entry, deadline) {
    if (this.k === 0) return false;
    return this.#count(this.cosigned, ({ size, time }) => size <= entry && time > deadline + this.gap) >= this.k;
  }

  have(entry) {
    return this.k === 0 || this.in(entry);
  }

  /** The time from which enough of them have the entry; undefined where there is none. */
  since(entry) {
    if (this.alone) return undefined;
    const [seen, needed] = this.k > 0 ? [this.cosigned, this.k] : [this.stamped, this.m];
    const first = [];
    for (const heads of seen.values()) {
      const times = heads.filter(({ size }) => size > entry).map(({ time }) => time);
      if (times.length > 0) first.push(Math.min(...times));
    }
    return first.sort((a, b) => a - b)[needed - 1];
  }

  /** The newest time that a quorum of witnesses reached on any head; undefined where there is none. */
  newest() {
    if (this.k === 0) return undefined;
    const last = [...this.cosigned.values()].filter((heads) => heads.length > 0).map((heads) => Math.max(...heads.map(({ time }) => time)));
    return last.sort((a, b) => b - a)[this.k - 1];
  }
}
