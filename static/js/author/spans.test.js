import assert from "node:assert/strict";
import { test } from "node:test";
import { middle, read } from "./spans.js";

const differing = (before, after) => middle([...before], [...after], (one, other) => one === other);

test("what is the same at both ends is not in the middle", () => {
  assert.deepEqual(differing("abcde", "abXde"), { start: 2, before: 3, after: 3 });
  assert.deepEqual(differing("abde", "abcde"), { start: 2, before: 2, after: 3 });
  assert.deepEqual(differing("abcde", "abde"), { start: 2, before: 3, after: 2 });
});

test("what repeats is not counted from both ends", () => {
  assert.deepEqual(differing("aa", "aaa"), { start: 2, before: 2, after: 3 });
  assert.deepEqual(differing("aaa", "a"), { start: 1, before: 3, after: 1 });
});

test("equal lists have no middle", () => {
  assert.deepEqual(differing("abc", "abc"), { start: 3, before: 3, after: 3 });
  assert.deepEqual(differing("", "x"), { start: 0, before: 0, after: 1 });
});

test("the heading that is read is the last above the line, or else the first", () => {
  assert.equal(read([-900, -20, 300, 700], 400), 2);
  assert.equal(read([500, 900], 400), 0);
  assert.equal(read([], 400), -1);
});
