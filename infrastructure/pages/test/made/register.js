/** The register as a server keeps it: entries are appended, heads are signed and shown to the witnesses. */

import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, hex, u64, utf8 } from '../../verifier/bytes.js';
import { canonical } from '../../verifier/canonical.js';
import { headText } from '../../verifier/notes.js';
import { entryLeaf, Frontier } from '../../verifier/tree.js';
import { lineOf, LOG } from './world.js';

export class Register {
  constructor(origin, witnesses) {
    this.origin = origin;
    this.witnesses = witnesses;
    this.frontier = new Frontier();
    this.texts = [];
    this.starts = [];
    this.heads = [];
  }

  append(entry) {
    if (this.texts.length % 256 === 0) this.starts.push(this.frontier.roots.map((root) => hex(root)));
    const text = typeof entry === 'string' ? entry : canonical(entry);
    this.frontier.push(entryLeaf(utf8(text)));
    this.texts.push(text);
    return this.texts.length - 1;
  }

  /** Signs the head of a size at a time, and has these witnesses sign it, by their places. */
  head(time, { size = this.texts.length, by = this.witnesses.keys() } = {}) {
    const text = headText(this.origin, size, this.rootAt(size));
    let note = `${text}\n${lineOf(this.origin, 1, LOG.public, ed25519.sign(utf8(text), LOG.secret))}`;
    for (const place of by) {
      const { name, secret, public: key } = this.witnesses[place];
      const signed = ed25519.sign(utf8(`cosignature/v1\ntime ${time}\n${text}`), secret);
      note += lineOf(name, 4, key, concat(u64(time), signed));
    }
    this.heads.push(note);
    return { size, root: hex(this.rootAt(size)) };
  }

  rootAt(size) {
    if (size === this.texts.length) return this.frontier.root();
    const frontier = new Frontier();
    for (const text of this.texts.slice(0, size)) frontier.push(entryLeaf(utf8(text)));
    return frontier.root();
  }

  pages() {
    return this.starts.map((frontier, page) => ({ page, frontier, entries: this.texts.slice(256 * page, 256 * page + 256) }));
  }
}
