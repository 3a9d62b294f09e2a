/** Moments and numbers as people type them, and as the API takes them. */

/** The moment of a time by the reader's clock; none of an empty field. */
export const moment = (text) => (text === '' ? undefined : new Date(text).toISOString());

/** A moment as the field of a time by the reader's clock has it, to the minute. */
export function typedMoment(text) {
  const at = new Date(text);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The members that differ from what they were, null where a value was taken away. */
export const changed = (before, after) =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]))
      .map(([name, value]) => [name, value ?? null]),
  );

/** A whole number where one was typed, or what was typed, which the API then refuses by its field; none of an empty field. */
export function given(text) {
  const typed = text.trim();
  if (typed === '') return undefined;
  return /^\d{1,15}$/.test(typed) ? Number(typed) : typed;
}
