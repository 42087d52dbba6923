// Which achievements a log unlocks, and when each was. Pure, and the same as Awards.java: one file of cases is asked of both.
import { inOrder, time } from "./log.js";

const BY_HAND = ["raw-websocket", "rooms-by-hand"];
/** In the page's part of Room & namespace: both are there, and then one connection, one WebSocket, and so after a cut. */
const ONE_WIRE = { server: "room-and-namespace", page: "room-and-namespace-client", together: "c1", shown: ["c2", "c3", "c5"] };
const ROOMS = ["rooms-by-hand", "rooms-join-leave"];
const SENDER = { exercise: "skip-the-sender", within: 3 };
const ISOLATION = { exercise: "namespace-times-room", fewLeaks: 3 };
const CORE = "socketio-core";
const LANGUAGES = ["javascript", "python", "java"];
const FRAMES = ["read-engineio-frames", "read-socketio-packets", "network-tab-detective"];
const OWN_TESTS = { exercise: "test-with-real-clients", mutants: 12, soundRuns: 20 };

/** The first of these moments that there is; undefined when there is none. */
const earliest = (moments) => moments.filter((at) => at !== undefined).sort((a, b) => a - b)[0];
/** The last of them; undefined when one is missing, or there are none. */
const latest = (moments) => (moments.length > 0 && !moments.includes(undefined) ? Math.max(...moments) : undefined);
const counted = (run, fact) => run.facts?.[fact] ?? 0;
const has = (run, checks) => checks.every((check) => run.checks?.includes(check));
const accepted = ({ outcome }) => outcome === "accepted";

/**
 * Achievements with the moment of each, in milliseconds, as a Map in the order of the rules.
 *
 * @param rules of the page: lessons, tracks, achievements
 */
export function earned(events, rules) {
  const log = inOrder(events);
  /** A fault of ours is no run of theirs. */
  const runs = (exercise) =>
    log.filter((event) => event.type === "graded" && event.exercise === exercise && event.outcome !== "grader_fault");
  const at = (run) => (run === undefined ? undefined : time(run));
  const passed = (exercise) => at(runs(exercise).find(accepted));
  const lesson = (slug) => latest((rules.lessons[slug] ?? []).map(passed));
  const track = (slug) => rules.tracks?.[slug] ?? { lessons: [], exercises: [] };
  const everyTrack = (slugs) => {
    const lessons = slugs.map((slug) => track(slug).lessons);
    return lessons.some(({ length }) => length === 0) ? undefined : latest(lessons.flat().map(lesson));
  };

  const moments = {
    "first-frame": () => earliest(Object.keys(rules.lessons).map(lesson)),
    "by-hand": () => everyTrack(BY_HAND),
    "one-wire": () => {
      const first = runs(ONE_WIRE.page).find((run) => has(run, [ONE_WIRE.together]));
      return first && has(first, ONE_WIRE.shown) ? latest([passed(ONE_WIRE.server), time(first)]) : undefined;
    },
    "room-service": () => latest(ROOMS.map(passed)),
    "silent-sender": () => at(runs(SENDER.exercise).slice(0, SENDER.within).find(accepted)),
    "no-leaks": () => {
      const all = runs(ISOLATION.exercise);
      const clean = all.findIndex((run) => accepted(run) && counted(run, "leaked") === 0);
      const before = all.slice(0, Math.max(clean, 0));
      return before.every((run) => counted(run, "leaked") <= ISOLATION.fewLeaks) ? at(all[clean]) : undefined;
    },
    polyglot: () =>
      earliest(
        track(CORE).exercises.map((exercise) =>
          latest(LANGUAGES.map((wanted) => at(runs(exercise).find((run) => accepted(run) && run.language === wanted)))),
        ),
      ),
    "frame-reader": () => latest(FRAMES.map(passed)),
    "mutant-hunter": () =>
      at(
        runs(OWN_TESTS.exercise).find(
          (run) => counted(run, "caught") >= OWN_TESTS.mutants && counted(run, "green") >= OWN_TESTS.soundRuns,
        ),
      ),
    "full-house": () => everyTrack(Object.keys(rules.tracks ?? {})),
  };
  // What an earlier edition of the course unlocked stays.
  const kept = (id) => log.filter((event) => event.type === "unlocked" && event.achievement === id).map(time);
  return new Map(
    rules.achievements.flatMap((id) => {
      const moment = earliest([moments[id]?.(), ...kept(id)]);
      return moment === undefined ? [] : [[id, moment]];
    }),
  );
}
