import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "./bell.js";

test("what waited before the page was opened is shown and not announced", () => {
  assert.deepEqual(shown(3, undefined), { text: "3", news: false });
});

test("only more is news; reading on another device is not", () => {
  assert.deepEqual(shown(4, 3), { text: "4", news: true });
  assert.deepEqual(shown(3, 3), { text: "3", news: false });
  assert.deepEqual(shown(0, 3), { text: "", news: false });
});

test("a great many have no number", () => {
  assert.equal(shown(100, 99).text, "99+");
});
