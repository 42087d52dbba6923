import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { earned } from "./awards.js";

// The same cases are asked of the server, so that its pages and the browser's cannot tell two stories.
const { course, cases } = JSON.parse(readFileSync(new URL("../../../src/test/resources/progress/awards.json", import.meta.url)));
const ALL = [...new Set(cases.map(({ achievement }) => achievement))];
const START = Date.UTC(2026, 0, 1);
const minute = (number) => new Date(START + number * 60_000).toISOString();

function events({ runs, unlocked = [] }) {
  const graded = runs.map((run, place) => ({
    id: `graded:${place}`, type: "graded", language: "javascript", outcome: "accepted", checks: [], at: minute(place), ...run,
  }));
  return [...graded, ...unlocked.map((one) => ({ id: `unlocked:${one.achievement}`, type: "unlocked", at: minute(one.minute), ...one }))];
}

for (const one of cases) {
  test(`${one.achievement}, ${one.unlocks ? "unlocked" : "almost"}: ${one.name}`, () => {
    const rules = { ...(one.course ?? course), achievements: ALL };
    const log = events(one);
    const got = earned(log, rules).get(one.achievement);
    assert.equal(got, one.unlocks ? START + one.at * 60_000 : undefined);
    assert.deepEqual([...earned([...log].reverse(), rules)], [...earned(log, rules)], "the order in which events arrive changes nothing");
  });
}

test("each of the ten has a case that unlocks it and one that almost does", () => {
  assert.equal(ALL.length, 10);
  for (const id of ALL) {
    for (const unlocks of [true, false]) assert.ok(cases.some((one) => one.achievement === id && one.unlocks === unlocks), `${id}, ${unlocks}`);
  }
});
