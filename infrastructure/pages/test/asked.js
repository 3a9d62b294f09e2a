/** A recorded draw as it is handed to the verifier. */

export const answering = (answers) => async (path) => (Object.hasOwn(answers, path) ? structuredClone(answers[path]) : undefined);

export function askedOf(judged) {
  const { receipts, trust, heads, rules, prizes, signatures, chain, all, now } = judged;
  return {
    receipts: receipts ?? [],
    trust: trust ?? null,
    heads: heads ?? [],
    rules: rules ?? null,
    prizes: prizes ?? {},
    signatures: signatures ?? {},
    chains: chain == null ? [] : [chain].flat(),
    all: all ?? false,
    now,
  };
}
