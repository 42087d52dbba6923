import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { union } from "./log.js";
import { choosing, streak } from "./streak.js";

// The same cases are asked of the server, so that its pages and the browser's cannot tell two stories.
const { cases } = JSON.parse(readFileSync(new URL("../../../src/test/resources/progress/streaks.json", import.meta.url)));

for (const { name, now, zones, devices, ...expected } of cases) {
  test(`streak: ${name}`, () => {
    const logs = devices.map((runs) => runs.map((run) => ({ id: `graded:${run.at}`, type: "graded", ...run })));
    const log = logs.reduce(union, []);
    assert.deepEqual(streak(log, zones, Date.parse(now)), expected);
    assert.deepEqual(streak([...log].reverse(), zones, Date.parse(now)), expected, "in another order");
  });
}

test("a zone that was chosen and taken back on the same day never counted", () => {
  const noon = Date.parse("2026-03-03T12:00:00Z");
  const first = choosing([], "Asia/Seoul", noon - 86_400_000);
  const changed = choosing(first, "Europe/Madrid", noon);
  assert.deepEqual(changed.map(({ zone }) => zone), ["Asia/Seoul", "Europe/Madrid"]);
  assert.deepEqual(choosing(changed, "Asia/Seoul", noon + 60_000), first);
  assert.equal(choosing(changed, "Asia/Seoul", noon + 86_400_000).length, 3);
});

test("a zone that this browser does not know counts as UTC", () => {
  const runs = [{ id: "a", type: "graded", exercise: "e", checks: ["c1"], at: "2026-03-03T12:00:00Z" }];
  assert.equal(streak(runs, [{ at: "2026-01-01T00:00:00Z", zone: "Mars/Olympus" }], Date.parse("2026-03-03T13:00:00Z")).days, 1);
});
