import assert from "node:assert/strict";
import { test } from "node:test";
import { exerciseState, lessonsDone, lessonState, levelAt, totalXp } from "./standing.js";

const COSTS = [120, 160, 200, 240, 280, 320, 360, 400, 440, 480, 0];
const LEVELS = COSTS.map((cost, level) => ({
  level,
  name: `level ${level}`,
  cost,
  reachedAt: COSTS.slice(0, level).reduce((sum, below) => sum + below, 0),
}));
const RULES = {
  levels: LEVELS,
  exercises: { "skip-the-sender": 60, "echo-once": 40 },
  lessons: { "room-and-namespace": ["skip-the-sender"], both: ["skip-the-sender", "echo-once"], "reading-only": [] },
};

let clock = 0;
const at = () => new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)).toISOString();
const id = () => `e${clock}`;
const graded = (exercise, outcome) => ({ id: id(), type: "graded", exercise, outcome, checks: [], at: at() });
const passed = (exercise, xp = 60) => ({ id: id(), type: "passed", exercise, xp, at: at() });

const LADDER = [
  { xp: 0, level: 0, current: 0, cost: 120, toGo: 120, percent: 0 },
  { xp: 40, level: 0, current: 40, cost: 120, toGo: 80, percent: 33 },
  { xp: 119, level: 0, current: 119, cost: 120, toGo: 1, percent: 99 },
  { xp: 120, level: 1, current: 0, cost: 160, toGo: 160, percent: 0 },
  { xp: 2999, level: 9, current: 479, cost: 480, toGo: 1, percent: 99 },
  { xp: 3000, level: 10, current: 0, cost: 0, toGo: 0, percent: 100 },
];
for (const { xp, ...expected } of LADDER) {
  test(`${xp} XP stand on level ${expected.level}, ${expected.percent} %`, () => {
    const standing = levelAt(xp, LEVELS);
    for (const [key, value] of Object.entries(expected)) assert.equal(standing[key], value, key);
    assert.equal(standing.top, expected.level === 10);
  });
}

test("only the first pass of an exercise gives XP", () => {
  const events = [passed("skip-the-sender", 60), passed("skip-the-sender", 60), passed("echo-once", 40)];
  assert.equal(totalXp(events), 100);
  assert.equal(totalXp([...events].reverse()), 100);
});

test("XP that are no number of XP count nothing", () => {
  for (const xp of [-5, "60", NaN, 1.5, undefined]) assert.equal(totalXp([{ id: "x", type: "passed", exercise: "a", xp }]), 0);
});

test("an exercise is new, then started, then done, and stays done", () => {
  const events = [];
  assert.equal(exerciseState("echo-once", events), "new");
  events.push(graded("echo-once", "wrong_answer"));
  assert.equal(exerciseState("echo-once", events), "started");
  events.push(passed("echo-once"), graded("echo-once", "wrong_answer"));
  assert.equal(exerciseState("echo-once", events), "done");
});

test("a lesson is done when all its exercises are", () => {
  const events = [passed("skip-the-sender")];
  assert.equal(lessonState("room-and-namespace", events, RULES), "done");
  assert.equal(lessonState("both", events, RULES), "started");
  assert.equal(lessonsDone(events, RULES), 1);
  assert.equal(lessonsDone([...events, passed("echo-once")], RULES), 2);
});

test("a lesson without exercises is never done, and one that left the course is new", () => {
  assert.equal(lessonState("reading-only", [passed("skip-the-sender")], RULES), "new");
  assert.equal(lessonState("gone", [passed("skip-the-sender")], RULES), "new");
});

test("the order in which events arrive changes nothing", () => {
  const events = [
    graded("skip-the-sender", "wrong_answer"),
    graded("skip-the-sender", "accepted"),
    passed("skip-the-sender"),
    passed("echo-once", 40),
  ];
  const turned = [...events].reverse();
  assert.equal(totalXp(turned), totalXp(events));
  assert.equal(lessonsDone(turned, RULES), lessonsDone(events, RULES));
});
