import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Texts } from "../kit/texts.js";
import { nextOf, stepLabel } from "./steps.js";

const DEFAULTS = { room: "general", text: "hi" };
const texts = new Texts(
  { "step.say": "{name} says “{text}” in #{room}", "step.private": "{name} to {to}: “{text}”", tab: "{name} (tab {number})" },
  "en",
);

test("a step says what it does, with the bench's own room and message where it names none", () => {
  assert.equal(stepLabel(texts, { do: "say", who: "Ana" }, DEFAULTS), "Ana says “hi” in #general");
  assert.equal(stepLabel(texts, { do: "say", who: "Ana", room: "attic", text: "yo" }, DEFAULTS), "Ana says “yo” in #attic");
  assert.equal(stepLabel(texts, { do: "private", who: "Ana-2", to: "Min" }, DEFAULTS), "Ana (tab 2) to Min: “hi”");
});

test("the next step follows the last one that was done, whatever was skipped", () => {
  const steps = ["a", "b", "c"];
  assert.equal(nextOf(steps, new Set()), "a");
  assert.equal(nextOf(steps, new Set([1])), "c");
  assert.equal(nextOf(steps, new Set([2, 0])), undefined);
});

test("every act that a lesson may write is one that the bench can do and has a text for", () => {
  const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
  const java = read("../../../src/main/java/dev/ackademy/lesson/BenchStep.java");
  const acts = [...java.slice(java.indexOf("ACTS = List.of("), java.indexOf(";", java.indexOf("ACTS = List.of("))).matchAll(/"([a-z-]+)"/g)].map(([, act]) => act);
  const messages = read("../../../src/main/resources/messages/en.properties");
  const able = ["join", "leave", "say", "echo", "public", "broadcast", "private", "alert", "ask", "tab", "remove", "cut", "stall", "half-open"];
  assert.deepEqual([...acts].sort(), [...able].sort());
  for (const act of acts) assert.ok(messages.includes(`\nbench.step.${act}=`), act);
});
