import assert from "node:assert/strict";
import { test } from "node:test";
import { Gate } from "./gate.js";

const through = (gate, heard, text) => gate.pass(() => heard.push(text), () => heard.push(`lost ${text}`));

test("a line that is well lets everything through at once", () => {
  const heard = [];
  through(new Gate(), heard, "a");
  assert.deepEqual(heard, ["a"]);
});

test("a stalled line holds everything back and gives it in order", () => {
  const gate = new Gate();
  const heard = [];
  gate.stall();
  ["a", "b"].forEach((text) => through(gate, heard, text));
  assert.deepEqual(heard, []);
  gate.release();
  through(gate, heard, "c");
  assert.deepEqual(heard, ["a", "b", "c"]);
});

test("a line that stalls again while it lets go keeps the rest", () => {
  const gate = new Gate();
  const heard = [];
  gate.stall();
  gate.pass(() => {
    heard.push("a");
    gate.stall();
  });
  through(gate, heard, "b");
  gate.release();
  assert.deepEqual(heard, ["a"]);
  gate.release();
  assert.deepEqual(heard, ["a", "b"]);
});

test("a half-open line loses everything, also what it held, and never heals", () => {
  const gate = new Gate();
  const heard = [];
  gate.stall();
  through(gate, heard, "held");
  gate.lose();
  gate.release();
  gate.stall();
  through(gate, heard, "a");
  assert.deepEqual(heard, ["lost a"]);
  assert.equal(gate.state, "half-open");
});
