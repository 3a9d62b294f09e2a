/** The earlier draws of a lottery: found by their announcements in the register, and told as the evidence of each tells them. */

const PAGE = 256;
const PAGES = 8;
const MOST = 20;
const OUTSIDE = 0.05;

/** The newest of the earlier draws that have numbers, newest first, and what this one draws from; null where the register names no lottery. */
export async function earlierDraws(get, draw) {
  const { rules, register } = await get(`/v1/draws/${draw}/evidence`);
  const own = (register?.entries ?? []).map(({ index, entry }) => ({ index, ...JSON.parse(entry) }));
  const announced = own.find(({ index, t }) => t === 'draw' && index !== null);
  if (announced?.of === undefined) return null;
  const log = rules.document.register.log.split('+')[1];
  const last = Math.floor(announced.index / PAGE);
  const draws = [];
  for (let page = last; page >= 0 && page > last - PAGES && draws.length < MOST; page--) {
    const { entries } = await get(`/v1/register/${log}/entries?page=${page}`);
    const before = entries
      .slice(0, announced.index - page * PAGE)
      .map((entry) => JSON.parse(entry))
      .filter(({ t, of, draw: other }) => t === 'draw' && of === announced.of && other !== draw);
    const ids = [...new Set(before.reverse().map(({ draw: other }) => other))].slice(0, MOST - draws.length);
    draws.push(...(await Promise.all(ids.map((id) => drawn(get, id)))).filter((one) => one !== null));
  }
  return { from: rules.document.numbers, draws };
}

async function drawn(get, draw) {
  const { rules, result } = await get(`/v1/draws/${draw}/evidence`);
  const { numbers: from, drawAt } = rules.document;
  return result?.numbers ? { draw, drawAt, from, main: result.numbers.main, bonus: result.numbers.bonus ?? [] } : null;
}

/** How often each number came in some draws, and the least and the most times that nineteen in twenty numbers are expected to. */
export function oftenIn(drawnNumbers, { pick, from, to }) {
  const counts = Array.from({ length: to - from + 1 }, (_, i) => drawnNumbers.filter((one) => one.includes(from + i)).length);
  const { low, high } = expected(drawnNumbers.length, pick / counts.length);
  return { counts, low, high, inside: counts.filter((count) => count >= low && count <= high).length };
}

/** The band of the binomial distribution. */
function expected(turns, chance) {
  let ways = 1;
  let sum = 0;
  let low = null;
  for (let times = 0; times < turns; times++) {
    sum += ways * chance ** times * (1 - chance) ** (turns - times);
    if (low === null && sum > OUTSIDE / 2) low = times;
    if (sum >= 1 - OUTSIDE / 2) return { low, high: times };
    ways = (ways * (turns - times)) / (times + 1);
  }
  return { low: low ?? turns, high: turns };
}
