import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "./drafts.js";

function browser() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, String(value)), removeItem: (key) => kept.delete(key) };
}

function tab(storage, name, clock = { at: 0 }) {
  return new Drafts({ storage, slug: "skip-the-sender", tab: name, now: () => ++clock.at });
}

const texts = (drafts) => drafts.aside("python").map(({ text }) => text);

test("a draft survives a reload, one for each language", () => {
  const storage = browser();
  const first = tab(storage, "a");
  first.save("python", "p");
  first.save("java", "j");
  const after = tab(storage, "a2");
  assert.equal(after.load("python").text, "p");
  assert.equal(after.load("java").text, "j");
  assert.equal(after.load("javascript"), undefined);
});

test("typing on replaces one's own draft and sets nothing aside", () => {
  const drafts = tab(browser(), "a");
  ["o", "on", "one"].forEach((text) => assert.equal(drafts.save("python", text), false));
  assert.deepEqual(texts(drafts), []);
});

test("the newest text wins over another tab's, which is kept", () => {
  const storage = browser();
  const [a, b] = [tab(storage, "a"), tab(storage, "b")];
  a.save("python", "base");
  b.load("python");
  a.save("python", "base, a went on");
  assert.equal(b.save("python", "base, b went on"), true);
  assert.equal(a.load("python").text, "base, b went on");
  assert.deepEqual(texts(b), ["base, a went on"]);
});

test("a tab that has seen the other's text builds on it without a fuss", () => {
  const storage = browser();
  const [a, b] = [tab(storage, "a"), tab(storage, "b")];
  a.save("python", "from a");
  b.load("python");
  assert.equal(b.save("python", "from a and b"), false);
  assert.deepEqual(texts(b), []);
});

test("what a reset pushed aside comes back, and can be swapped again", () => {
  const drafts = tab(browser(), "a");
  drafts.save("python", "mine");
  drafts.setAside("python", "mine", "reset");
  drafts.drop("python");
  assert.equal(drafts.load("python"), undefined);
  assert.equal(drafts.takeBack("python", undefined), "mine");
  assert.equal(drafts.load("python").text, "mine");
  assert.deepEqual(texts(drafts), []);

  drafts.setAside("python", "older", "attempt");
  assert.equal(drafts.takeBack("python", "mine"), "older");
  assert.deepEqual(texts(drafts), ["mine"]);
  assert.equal(drafts.takeBack("python", "older"), "mine");
});

test("five texts are kept aside, each once, the newest first", () => {
  const drafts = tab(browser(), "a");
  ["1", "2", "3", "2", "4", "5", "6"].forEach((text) => drafts.setAside("python", text, "tab"));
  assert.deepEqual(texts(drafts), ["6", "5", "4", "2", "3"]);
});

test("nothing to take back gives nothing", () => {
  assert.equal(tab(browser(), "a").takeBack("python", "mine"), undefined);
});

test("a browser that stores nothing keeps the draft while the page lives, and says so", () => {
  const full = { ...browser(), setItem: () => { throw new Error("quota"); } };
  for (const storage of [full, undefined]) {
    const drafts = tab(storage, "a");
    drafts.save("python", "mine");
    assert.equal(drafts.lasting, false);
    assert.equal(drafts.load("python").text, "mine");
  }
});

test("garbage in the storage is no draft", () => {
  const storage = browser();
  const drafts = tab(storage, "a");
  for (const garbage of ["{", "null", '"text"', '{"text":5}']) {
    storage.setItem(drafts.key("python"), garbage);
    assert.equal(drafts.load("python"), undefined, garbage);
    storage.setItem(`${drafts.key("python")}.aside`, garbage);
    assert.deepEqual(drafts.aside("python"), [], garbage);
  }
});
