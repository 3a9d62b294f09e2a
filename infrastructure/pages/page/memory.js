/** The newest head that this browser saw of each register. All files on a disk share one memory, so it is kept by origin and key id. */

const PREFIX = 'fairdraw.head ';

function storage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // A browser may refuse even to be asked.
    return null;
  }
}

export function remembered() {
  const kept = {};
  const held = storage();
  for (let i = 0; held !== null && i < held.length; i++) {
    const name = held.key(i);
    if (name.startsWith(PREFIX)) kept[name.slice(PREFIX.length)] = held.getItem(name);
  }
  return kept;
}

const sizeOf = (note) => Number(note.split('\n')[1]);

/** Keeps a head that was verified; the memory only ever goes forward. */
export function remember({ key, note }) {
  const held = storage();
  const before = held?.getItem(PREFIX + key) ?? null;
  if (held === null || (before !== null && sizeOf(before) >= sizeOf(note))) return;
  try {
    held.setItem(PREFIX + key, note);
  } catch {
    // A full memory forgets nothing and learns nothing.
  }
}
