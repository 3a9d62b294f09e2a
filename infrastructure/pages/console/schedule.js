/** When a lottery's next draws are, from the schedule that its form says; the API plans them by the same rules. */

const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const DAY = 86_400_000;
const MOST_DAYS = 400;

/** How far the clocks of a zone are ahead of UTC at a time. */
function ahead(zone, at) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - at;
}

/** The instant at which a zone's clocks show a time; one that they leave out is as much later. */
export function instantOf(zone, wall) {
  const before = wall - ahead(zone, wall - DAY);
  const after = wall - ahead(zone, wall + DAY);
  const shown = [before, after].filter((at) => at + ahead(zone, at) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}

const secondsOf = (period) => {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(period);
  const [days, hours, minutes, seconds] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
  return found === null ? 0 : days * 86_400 + hours * 3600 + minutes * 60 + seconds;
};

function onDays(schedule, isDay, now, count) {
  const [hour, minute] = schedule.time.split(':').map(Number);
  const today = Math.floor((now + ahead(schedule.timeZone, now)) / DAY) * DAY;
  const draws = [];
  for (let day = 0; day < MOST_DAYS && draws.length < count; day++) {
    const wall = today + day * DAY + (hour * 60 + minute) * 60_000;
    const at = instantOf(schedule.timeZone, wall);
    if (at > now && isDay(new Date(wall))) draws.push(at);
  }
  return draws;
}

/** The next draws in milliseconds, at most `count`; none where the schedule is not complete. */
export function nextDraws(frequency, schedule, now, count = 10) {
  if (!schedule) return [];
  try {
    switch (frequency) {
      case 'DAILY':
        return onDays(schedule, () => true, now, count);
      case 'WEEKLY':
        return onDays(schedule, (day) => DAYS[day.getUTCDay()] === schedule.day, now, count);
      case 'MONTHLY':
        return onDays(schedule, (day) => day.getUTCDate() === schedule.day, now, count);
      default: {
        const step = secondsOf(schedule.every ?? '') * 1000;
        if (step === 0) return [];
        const from = schedule.from ? Date.parse(schedule.from) : now + step;
        const first = from > now ? from : from + Math.ceil((now - from + 1) / step) * step;
        return Array.from({ length: count }, (_, i) => first + i * step);
      }
    }
  } catch {
    // An unknown zone or half a time: the field says so when it is sent.
    return [];
  }
}
