import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const KEY = "ackademy.progress";
const stored = new Map();
let full = false;
globalThis.localStorage = {
  getItem: (key) => stored.get(key) ?? null,
  setItem(key, text) {
    if (full) throw new DOMException("full", "QuotaExceededError");
    stored.set(key, text);
  },
};
let told = 0;
globalThis.dispatchEvent = () => (told += 1);
const { addEvents, events, follow } = await import("./progress.js");

const passed = (id, exercise = id, xp = 60) => ({ id, type: "passed", exercise, xp, at: "2026-01-01T00:00:00Z" });
const kept = () => JSON.parse(stored.get(KEY)).events.map(({ id }) => id);

beforeEach(() => {
  stored.clear();
  full = false;
  told = 0;
  follow({ newValue: null });
});

test("events are kept, and everyone on the page is told", () => {
  assert.equal(addEvents([passed("a"), passed("b")]), 120);
  assert.deepEqual(kept(), ["a", "b"]);
  assert.equal(told, 1);
});

test("adding the same events again changes nothing and brings nothing", () => {
  addEvents([passed("a")]);
  const before = stored.get(KEY);
  assert.equal(addEvents([passed("a")]), 0);
  assert.equal(stored.get(KEY), before);
});

test("another pass of the same exercise is kept and brings nothing", () => {
  addEvents([passed("a", "skip-the-sender")]);
  assert.equal(addEvents([passed("b", "skip-the-sender")]), 0);
  assert.deepEqual(kept(), ["a", "b"]);
});

test("what another tab wrote meanwhile stays", () => {
  addEvents([passed("a")]);
  stored.set(KEY, JSON.stringify({ version: 1, events: [passed("theirs")] }));
  addEvents([passed("b")]);
  assert.deepEqual(kept().sort(), ["a", "b", "theirs"]);
});

test("what another tab overwrote is put back", () => {
  addEvents([passed("mine")]);
  stored.set(KEY, JSON.stringify({ version: 1, events: [passed("theirs")] }));
  follow({ newValue: stored.get(KEY) });
  assert.deepEqual(kept().sort(), ["mine", "theirs"]);
});

test("what the learner deleted in another tab is gone here too", () => {
  addEvents([passed("a")]);
  stored.delete(KEY);
  follow({ newValue: null });
  assert.deepEqual(events(), []);
  assert.equal(stored.has(KEY), false);
});

test("a log that cannot be read is put aside, not thrown away", () => {
  stored.set(KEY, "{broken");
  addEvents([passed("a")]);
  assert.deepEqual(kept(), ["a"]);
  assert.equal(stored.get("ackademy.progress.unreadable"), "{broken");
});

test("a full storage loses nothing while the page is open", () => {
  full = true;
  assert.equal(addEvents([passed("a")]), 60);
  assert.deepEqual(events().map(({ id }) => id), ["a"]);
  full = false;
  addEvents([passed("b")]);
  assert.deepEqual(kept(), ["a", "b"]);
});
