import assert from "node:assert/strict";
import { test } from "node:test";
import { follow } from "./follow.js";

/** A page that is seen or not, and a server that gives these answers in turn. */
function scene(answers, states = ["visible"]) {
  const told = [];
  const asked = [];
  const listeners = [];
  const page = {
    get visibilityState() {
      return states.length > 1 ? states.shift() : states[0];
    },
    addEventListener: (_, listener) => listeners.push(listener),
  };
  const run = follow({
    url: (version) => `/news?after=${version}`,
    first: "1",
    page,
    on: () => answers.length > 0,
    rest: async () => told.push("rested"),
    away: (is) => told.push(is ? "away" : "here"),
    take: async ({ version }) => version,
    fetch: async (url) => {
      asked.push(url);
      const answer = answers.shift();
      if (answer === undefined) throw new TypeError("nobody there");
      return { ok: answer !== "fault", status: 500, version: answer };
    },
  });
  return { run, told, asked, listeners };
}

test("each answer is what the next question is after", async () => {
  const { run, asked, told } = scene(["2", "5"]);
  await run;
  assert.deepEqual(asked, ["/news?after=1", "/news?after=2"]);
  assert.deepEqual(told, ["here", "here"]);
});

test("while nobody answers, or only with a fault, it asks again for the same", async () => {
  const { run, asked, told } = scene([undefined, "fault", "2"]);
  await run;
  assert.deepEqual(asked, ["/news?after=1", "/news?after=1", "/news?after=1"]);
  assert.deepEqual(told, ["away", "rested", "away", "rested", "here"]);
});

test("a page that nobody sees does not ask", async () => {
  const { run, asked, listeners } = scene(["2"], ["hidden", "visible"]);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(asked, []);
  listeners.forEach((listener) => listener());
  await run;
  assert.deepEqual(asked, ["/news?after=1"]);
});
