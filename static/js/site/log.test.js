import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, parse, stringify, union } from "./log.js";

const event = (id, more = {}) => ({ id, type: "graded", ...more });

test("a log survives its own JSON", () => {
  const events = [event("a"), event("b")];
  assert.deepEqual(parse(stringify(events)), events);
});

test("no log yet is an empty one", () => {
  assert.deepEqual(parse(null), []);
  assert.deepEqual(parse(""), []);
});

test("what is no log, or one from the future, is not taken for an empty one", () => {
  for (const text of ["{", "[]", "null", "7", '{"version":2,"events":[]}', '{"version":1}', '{"version":1,"events":{}}']) {
    assert.equal(parse(text), null, text);
  }
});

test("an entry that is no event is left out", () => {
  const text = '{"version":1,"events":[null,7,{"id":"a"},{"type":"graded"},{"id":"","type":"x"},{"id":"b","type":"passed"}]}';
  assert.deepEqual(parse(text), [{ id: "b", type: "passed" }]);
});

test("joining is a set union: any order, any number of times", () => {
  const [a, b, c] = [event("a"), event("b"), event("c")];
  const ids = (events) => events.map(({ id }) => id).sort();
  assert.deepEqual(ids(union([a, b], [b, c])), ["a", "b", "c"]);
  assert.deepEqual(ids(union([b, c], [a, b])), ["a", "b", "c"]);
  assert.deepEqual(union(union([a], [b]), [b]), [a, b]);
});

test("of two passes of an exercise the one with more XP counts, then the earlier, whoever saw which first", () => {
  const passed = (xp, at, submission) => ({ id: "passed:x", type: "passed", xp, at, submission });
  const rich = passed(60, "2026-02-02T00:00:00Z", "b");
  const all = [passed(50, "2026-01-01T00:00:00Z", "a"), rich, passed(60, "2026-03-01T00:00:00Z", "c"), { ...rich, submission: "d" }];
  for (let turn = 0; turn < all.length; turn++) {
    const [first, ...rest] = [...all.slice(turn), ...all.slice(0, turn)];
    assert.deepEqual(union([first], rest), [rich]);
    assert.deepEqual(union(rest, [first]), [rich]);
  }
});

test("events are ordered by time, then by id, and an unreadable time counts as the oldest", () => {
  const late = event("a", { at: "2026-02-01T00:00:00Z" });
  const early = event("z", { at: Date.parse("2026-01-01T00:00:00Z") });
  const same = event("b", { at: "2026-02-01T00:00:00Z" });
  const never = event("n", { at: "soon" });
  assert.deepEqual(inOrder([same, late, early, never]), [never, early, late, same]);
});
