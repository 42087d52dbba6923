import assert from "node:assert/strict";
import { test } from "node:test";
import { Roll } from "./roll.js";

const ana = { seat: "far-1", name: "Ana", ns: "/chat" };
const shown = (roll) => roll.people.map(({ name, open, rooms }) => `${name}: ${[...open]} ${[...rooms].map((room) => `#${room}`)}`);

test("who enters is there with what they joined, in each namespace, until they leave the last", () => {
  const roll = new Roll("mine");
  roll.apply({ what: "enter", ...ana });
  roll.apply({ what: "enter", ...ana, ns: "/notifications" });
  roll.apply({ what: "join", ...ana, room: "attic" });
  roll.apply({ what: "join", ...ana, room: "cellar" });
  roll.apply({ what: "leave", ...ana, room: "cellar" });
  assert.deepEqual(shown(roll), ["Ana: /chat,/notifications #attic"]);
  roll.apply({ what: "exit", ...ana });
  assert.deepEqual(shown(roll), ["Ana: /notifications "]);
  roll.apply({ what: "exit", ...ana, ns: "/notifications" });
  assert.deepEqual(shown(roll), []);
});

test("a page's people sit in the order of their seats, whoever of them connected first", () => {
  const roll = new Roll("mine");
  ["far-10", "near-1", "far-2"].forEach((seat) => roll.apply({ what: "enter", ...ana, seat }));
  assert.deepEqual(roll.people.map(({ seat }) => seat), ["far-2", "far-10", "near-1"]);
});

test("what this page does itself is no news to it", () => {
  const roll = new Roll("mine");
  roll.apply({ what: "enter", ...ana, seat: "mine-1" });
  roll.apply({ what: "enter", ...ana, seat: "mine2-1" });
  assert.equal(roll.people.length, 1);
});

test("a log that begins in the middle is believed: who does something was there", () => {
  const roll = new Roll("mine");
  roll.apply({ what: "exit", ...ana, seat: "long-gone" });
  roll.apply({ what: "tell", ...ana });
  assert.deepEqual(shown(roll), ["Ana: /chat "]);
  roll.apply({ what: "exit", ...ana });
  assert.deepEqual(shown(roll), []);
});

test("an old connection that is found dead later does not take the new one along", () => {
  const roll = new Roll("mine");
  roll.apply({ what: "enter", ...ana });
  roll.apply({ what: "enter", ...ana });
  roll.apply({ what: "exit", ...ana });
  assert.deepEqual(shown(roll), ["Ana: /chat "]);
});

test("beginning anew forgets what was known", () => {
  const roll = new Roll("mine");
  roll.apply({ what: "enter", ...ana });
  roll.start([{ seat: "far-2", name: "Min", ns: "/chat", rooms: ["attic"] }, { seat: "mine-1", name: "Zoe", ns: "/chat", rooms: [] }]);
  assert.deepEqual(shown(roll), ["Min: /chat #attic"]);
});

test("happenings of two clients that overtake each other are all news, and what was told at the beginning is none", () => {
  const roll = new Roll("mine");
  roll.start([{ ...ana, rooms: [] }, { ...ana, seat: "far-2", name: "Min", rooms: [] }], 7);
  const arriving = [{ n: 7, what: "join", ...ana, room: "old" }, { n: 9, what: "exit", ...ana }, { n: 8, what: "exit", ...ana, seat: "far-2" }];
  arriving.filter(({ n }) => roll.isNews(n)).forEach((happening) => roll.apply(happening));
  assert.deepEqual(shown(roll), []);
});
