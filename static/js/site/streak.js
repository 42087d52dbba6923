// Days in a row on which a learner got further. Pure, and the same as Streak.java: one file of cases is asked of both.
//
// Zones are [{at, zone}], the first holds from the beginning, each other from the day after its change.
import { inOrder, time } from "./log.js";

const DAY = 86_400_000;
const APART = 20 * 3_600_000;
const DAYS_FOR_A_FREEZE = 7;
const MOST_FREEZES = 2;

const formats = new Map();

function formatOf(zone) {
  if (!formats.has(zone)) {
    let format;
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" });
    } catch {
      // A zone that this browser does not know; another one chose it.
      format = formatOf("UTC");
    }
    formats.set(zone, format);
  }
  return formats.get(zone);
}

/** The days since 1970 that it was there. */
function dayIn(zone, moment) {
  const part = Object.fromEntries(formatOf(zone).formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day) / DAY;
}

const sorted = (zones) => [...zones].sort((a, b) => time(a) - time(b));

/** The zone in which a moment's day is counted. */
export function zoneAt(zones, moment) {
  const changes = sorted(zones);
  let zone = changes[0]?.zone ?? "UTC";
  for (const change of changes) {
    if (dayIn(zone, moment) <= dayIn(zone, time(change))) break;
    zone = change.zone;
  }
  return zone;
}

const dayOf = (zones, moment) => dayIn(zoneAt(zones, moment), moment);

/** The zones with another choice; one that was made on the same day, and so never counted, is forgotten. */
export function choosing(zones, zone, now) {
  let kept = sorted(zones);
  if (kept.length > 1) {
    const [last, before] = [kept.at(-1), kept.slice(0, -1)];
    if (dayOf(before, now) <= dayOf(before, time(last))) kept = before;
  }
  return kept.at(-1)?.zone === zone ? kept : [...kept, { at: new Date(now).toISOString(), zone }];
}

/** In order. Days that have not come yet are a clock's mistake, and dropped. */
function activeDays(events, zones, today) {
  const known = new Set();
  const days = [];
  let last = -Infinity;
  for (const run of inOrder(events)) {
    if (run.type !== "graded") continue;
    const fresh = (run.checks ?? []).map((check) => `${run.exercise}/${check}`).filter((check) => !known.has(check));
    for (const check of fresh) known.add(check);
    const day = dayOf(zones, time(run));
    const another = days.length === 0 || (day > days.at(-1) && time(run) - last >= APART);
    if (fresh.length > 0 && another && day <= today) {
      days.push(day);
      last = time(run);
    }
  }
  return days;
}

/** @returns {{days: number, freezes: number}} 0 days when it is broken; how many missed days it still outlasts */
export function streak(events, zones, now) {
  const today = dayOf(zones, now);
  let standing = { days: 0, freezes: 0 };
  const miss = (missed) => {
    if (missed <= 0) return;
    standing = missed <= standing.freezes ? { ...standing, freezes: standing.freezes - missed } : { days: 0, freezes: 0 };
  };
  let last = -Infinity;
  for (const day of activeDays(events, zones, today)) {
    miss(day - last - 1);
    const days = standing.days + 1;
    const earned = days % DAYS_FOR_A_FREEZE === 0 ? 1 : 0;
    standing = { days, freezes: Math.min(MOST_FREEZES, standing.freezes + earned) };
    last = day;
  }
  // Today is not missed before it is over.
  miss(today - last - 1);
  return standing;
}
