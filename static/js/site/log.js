// The learner's log: what was graded and passed, append-only. An event's id says whether two are the same, so logs of
// tabs and devices are joined as sets, in any order, any number of times.
//
//   { version: 1, events: [ {id, type: "graded", submission, exercise, language, outcome, checks: [ids passed],
//                            facts: {leaked: …}, at, receipt},
//                           {id, type: "passed", submission, exercise, language, xp, at, receipt},
//                           {id, type: "unlocked", submission, exercise, achievement, at, receipt} ] }

export const VERSION = 1;

const isEvent = (event) =>
  typeof event === "object" && event !== null && typeof event.id === "string" && event.id !== "" && typeof event.type === "string";

/** A log from its JSON. Null when the text is no log of this version, and must not be overwritten. */
export function parse(text) {
  if (text === null || text === "") return [];
  try {
    const log = JSON.parse(text);
    if (log?.version !== VERSION || !Array.isArray(log.events)) return null;
    return log.events.filter(isEvent);
  } catch {
    return null;
  }
}

export const stringify = (events) => JSON.stringify({ version: VERSION, events });

/** When it happened, in milliseconds; events without a readable time count as the oldest. */
export function time({ at }) {
  const parsed = typeof at === "number" ? at : Date.parse(at);
  return Number.isFinite(parsed) ? parsed : 0;
}

/**
 * Which of two events with one id counts, as on the server: of passes that with the most XP, and of these the first; of
 * achievements the first.
 */
function better(one, other) {
  if (one.type !== other.type || one.type === "graded") return one;
  if (one.type === "passed" && one.xp !== other.xp) return other.xp > one.xp ? other : one;
  if (time(one) !== time(other)) return time(one) < time(other) ? one : other;
  return String(other.submission) < String(one.submission) ? other : one;
}

/** Both logs, each event once. */
export function union(events, more) {
  const byId = new Map();
  for (const event of [...events, ...more].filter(isEvent)) {
    byId.set(event.id, byId.has(event.id) ? better(byId.get(event.id), event) : event);
  }
  return [...byId.values()];
}

/** By time; ids break ties, so that every device sees one order. */
export const inOrder = (events) =>
  [...events].sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
