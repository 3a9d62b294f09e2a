/** Objects of the API member by member, and what differs between two of them. */

const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The members of a value by their places, such as `tiers[0].name`, each with its value as text. */
export function membersOf(value, place = '') {
  if (value !== null && typeof value === 'object') {
    const parts = Array.isArray(value)
      ? value.map((one, i) => [`${place}[${i}]`, one])
      : Object.entries(value).map(([name, one]) => [place === '' ? name : `${place}.${name}`, one]);
    if (parts.length > 0) return parts.flatMap(([at, one]) => membersOf(one, at));
  }
  return [[place, text(value)]];
}

/** The members that differ, each with what it was and is; null where there was or is none. */
export function differences(before, after) {
  const was = new Map(before === null ? [] : membersOf(before));
  const is = new Map(after === null ? [] : membersOf(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((place) => ({ place, was: was.get(place) ?? null, is: is.get(place) ?? null }))
    .filter((one) => one.was !== one.is);
}
