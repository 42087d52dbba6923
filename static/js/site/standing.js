// What a log amounts to. Pure: the same events and rules give the same standing, in whatever order they came.
import { earned } from "./awards.js";
import { inOrder } from "./log.js";

/** Exercises passed, each with the XP of its first pass: later passes and other languages give none. */
export function passes(events) {
  const first = new Map();
  for (const event of inOrder(events)) {
    if (event.type === "passed" && typeof event.exercise === "string" && !first.has(event.exercise)) {
      first.set(event.exercise, Number.isInteger(event.xp) && event.xp > 0 ? event.xp : 0);
    }
  }
  return first;
}

export const totalXp = (events) => [...passes(events).values()].reduce((sum, xp) => sum + xp, 0);

/** Where so many XP stand on the ladder; the rungs are {level, name, reachedAt, cost}, lowest first. */
export function levelAt(xp, levels) {
  const rung = levels.findLast(({ reachedAt }) => xp >= reachedAt);
  const top = rung.cost === 0;
  const current = xp - rung.reachedAt;
  return {
    level: rung.level,
    name: rung.name,
    xp,
    top,
    current,
    cost: rung.cost,
    toGo: top ? 0 : rung.cost - current,
    percent: top ? 100 : Math.floor((100 * current) / rung.cost),
  };
}

/** "done" when passed, "started" when graded, else "new". */
export function exerciseState(exercise, events) {
  if (passes(events).has(exercise)) return "done";
  return events.some((event) => event.type === "graded" && event.exercise === exercise) ? "started" : "new";
}

/** A lesson is done when all its exercises are; one without any is never done, for nothing proves it. */
export function lessonState(lesson, events, rules) {
  const exercises = rules.lessons[lesson] ?? [];
  const states = exercises.map((exercise) => exerciseState(exercise, events));
  if (states.length > 0 && states.every((state) => state === "done")) return "done";
  return states.some((state) => state !== "new") ? "started" : "new";
}

export const lessonsDone = (events, rules) =>
  Object.keys(rules.lessons).filter((lesson) => lessonState(lesson, events, rules) === "done").length;

/** Ids of the achievements that the log unlocks. */
export const achievements = (events, rules) => [...earned(events, rules).keys()];
