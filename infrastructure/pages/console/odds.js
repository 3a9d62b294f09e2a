/**
 * The chances of a lottery's tiers and what a line is expected to get back, from the rules of a lottery: of `pick` numbers of N that a line and the
 * draw each take, exactly m are the same with C(pick, m) · C(N - pick, pick - m) / C(N, pick). A line wins the first tier that it matches.
 */

/** How many ways there are to take `k` of `n`. */
export function choose(n, k) {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1n; i <= BigInt(Math.min(k, n - k)); i++) ways = (ways * (BigInt(n) - i + 1n)) / i;
  return ways;
}

const sizeOf = ({ from, to }) => to - from + 1;

/** Whether these numbers can be picked at all. */
export const isPool = (pool) =>
  [pool.pick, pool.from, pool.to].every(Number.isInteger) && pool.from >= 0 && pool.to >= pool.from && pool.pick >= 1 && pool.pick <= sizeOf(pool);

/** For each number of matches how many of a pool's draws have it. */
function matches(pool) {
  const size = sizeOf(pool);
  return Array.from({ length: pool.pick + 1 }, (_, m) => choose(pool.pick, m) * choose(size - pool.pick, pool.pick - m));
}

const PLACES = 10n ** 18n;
const share = (part, whole) => Number((part * PLACES) / whole) / Number(PLACES);

/**
 * The chance of each tier, of any tier, and what one line is expected to get back, in cents: of fixed amounts, and of the pool, all of which is paid
 * out in the long run as long as a tier that can be won has a share of it.
 */
export function oddsOf({ main, bonus, tiers, priceCents, poolPermille }) {
  const mains = matches(main);
  const bonuses = bonus ? matches(bonus) : [1n];
  const whole = mains.reduce((sum, ways) => sum + ways) * bonuses.reduce((sum, ways) => sum + ways);
  const ways = tiers.map(() => 0n);
  for (const [m, some] of mains.entries()) {
    for (const [b, more] of bonuses.entries()) {
      const first = tiers.findIndex((tier) => tier.main === m && (tier.bonus === undefined || tier.bonus === b));
      if (first >= 0) ways[first] += some * more;
    }
  }
  const chances = ways.map((some) => share(some, whole));
  const fixed = tiers.reduce((sum, tier, i) => sum + (tier.amountCents ?? 0) * chances[i], 0);
  const sharesPool = tiers.some((tier, i) => tier.poolPermille > 0 && ways[i] > 0n);
  const pool = sharesPool ? (priceCents * poolPermille) / 1000 : 0;
  return {
    tiers: ways.map((some, i) => ({ chance: chances[i], oneIn: some === 0n ? null : Number((whole * 100n) / some) / 100 })),
    any: chances.reduce((sum, chance) => sum + chance, 0),
    fixed,
    pool,
    payout: fixed + pool,
    highest: Math.max(0, ...tiers.map((tier) => tier.amountCents ?? 0)),
  };
}
