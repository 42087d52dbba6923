import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clear, keep, kept } from "./typed.js";

beforeEach(() => {
  const items = new Map();
  globalThis.localStorage = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
  };
});

test("what is typed is there again, under its own name only", () => {
  keep("rooms:new", "half a");
  keep("rooms:new", "half a thought");
  keep("acks:new", "another");
  assert.equal(kept("rooms:new"), "half a thought");
  assert.equal(kept("acks:new"), "another");
  assert.equal(kept("fences:new"), "");
});

test("what was sent or rubbed out is gone", () => {
  keep("rooms:new", "sent");
  clear("rooms:new");
  assert.equal(kept("rooms:new"), "");
});

test("only the latest texts are kept", () => {
  for (let i = 0; i < 30; i++) keep(`lesson-${i}:new`, `text ${i}`);
  assert.equal(kept("lesson-9:new"), "");
  assert.equal(kept("lesson-10:new"), "text 10");
  assert.equal(kept("lesson-29:new"), "text 29");
});

test("names of an object's own making are no texts", () => {
  assert.equal(kept("constructor"), "");
  assert.equal(kept("__proto__"), "");
});

test("a store that holds something else is as good as none", () => {
  for (const broken of ["", "null", "[1]", "{", "7"]) {
    globalThis.localStorage.setItem("ackademy.typed", broken);
    assert.equal(kept("rooms:new"), "");
    keep("rooms:new", "mine");
    assert.equal(kept("rooms:new"), "mine");
  }
});
