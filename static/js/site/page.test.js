import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, shown } from "./code-tabs.js";
import { current } from "./contents.js";
import { fill } from "./texts.js";

test("a block shows the learner's language where it has it, else its first", () => {
  assert.equal(shown(["javascript", "python"], "python"), "python");
  assert.equal(shown(["javascript", "python"], "java"), "javascript");
  assert.equal(shown(["javascript", "python"], null), "javascript");
});

test("arrows go round the tabs, Home and End to their ends, other keys nowhere", () => {
  assert.equal(moved("ArrowRight", 2, 3), 0);
  assert.equal(moved("ArrowLeft", 0, 3), 2);
  assert.equal(moved("Home", 2, 3), 0);
  assert.equal(moved("End", 0, 3), 2);
  assert.equal(moved("a", 0, 3), undefined);
});

test("the section being read is the last one above the line", () => {
  assert.equal(current([-500, 100, 900], 300), 1);
  assert.equal(current([400, 900], 300), 0);
  assert.equal(current([-900, -500], 300), 1);
});

test("texts are filled in the reader's form, and a gap without a value shows", () => {
  assert.equal(fill("{0}/{1} XP", [1234, 5], "es"), "1234/5 XP");
  assert.equal(fill("{0} XP", [12345], "en"), "12,345 XP");
  assert.equal(fill("Continue: {0}", ["<b>"], "en"), "Continue: <b>");
  assert.equal(fill("{0} {1}", ["a"], "en"), "a {1}");
});
