import assert from "node:assert/strict";
import { test } from "node:test";
import { expected, KINDS, outcome, payloadOf, reasonNotHeard, sentence } from "./hearing.js";
import { Texts } from "../kit/texts.js";

const person = (key, { name = key, rooms = ["general"], open = ["/chat", "/notifications"], online = true, trouble = "well" } = {}) => ({
  key,
  name,
  label: key,
  online,
  trouble,
  open: new Set(open),
  rooms: new Set(rooms),
});
const saying = { kind: "say", sender: "Ana", label: "Ana", room: "general", to: "", text: "hi" };

test("the sender is left out, unless it asked for an echo", () => {
  const ana = person("Ana");
  assert.equal(reasonNotHeard(ana, saying), "sender");
  assert.deepEqual(expected([ana, person("Min")], saying), ["Min"]);
  assert.deepEqual(expected([ana, person("Min")], { ...saying, kind: "echo" }), ["Ana", "Min"]);
});

test("the first thing in the way is the reason", () => {
  assert.equal(reasonNotHeard(person("Leo", { rooms: [] }), saying), "room");
  assert.equal(reasonNotHeard(person("Leo", { rooms: [], open: ["/notifications"] }), saying), "namespace");
  assert.equal(reasonNotHeard(person("Leo", { rooms: [], open: [], online: false }), saying), "offline");
});

test("a private word is for every tab of one person, and for nobody else", () => {
  const people = [person("Ana"), person("Ana-2", { name: "Ana" }), person("Min", { rooms: [] }), person("Leo")];
  assert.deepEqual(expected(people, { ...saying, kind: "private", to: "Min" }), ["Min"]);
  assert.deepEqual(expected(people, { ...saying, kind: "private", to: "Ana" }), ["Ana", "Ana-2"]);
  assert.equal(reasonNotHeard(people[3], { ...saying, kind: "private", to: "Min" }), "other");
  assert.equal(reasonNotHeard(people[0], { ...saying, kind: "private", to: "Min" }), "sender");
});

test("to everyone means everyone in the namespace, whatever their rooms; a broadcast leaves out one connection", () => {
  const people = [person("Ana"), person("Ana-2", { name: "Ana", rooms: [] }), person("Min", { open: ["/notifications"] })];
  assert.deepEqual(expected(people, { ...saying, kind: "public" }), ["Ana", "Ana-2"]);
  assert.deepEqual(expected(people, { ...saying, kind: "broadcast" }), ["Ana-2"]);
  assert.equal(reasonNotHeard(people[2], { ...saying, kind: "public" }), "namespace");
  assert.deepEqual(expected(people, { ...saying, kind: "alert" }), ["Ana", "Ana-2", "Min"]);
});

test("a line in trouble is a reason, but only where the message would have come", () => {
  assert.equal(reasonNotHeard(person("Min", { trouble: "half-open" }), saying), "half-open");
  assert.equal(reasonNotHeard(person("Min", { trouble: "stalled" }), saying), "stalled");
  assert.equal(reasonNotHeard(person("Min", { trouble: "stalled", rooms: [] }), saying), "room");
});

test("what goes over the wire has the fields of its kind and no others", () => {
  const given = { room: "general", to: "Min", text: "hi" };
  const payloads = Object.keys(KINDS).map((kind) => payloadOf({ kind, ...given }));
  assert.deepEqual(payloads, [
    { room: "general", text: "hi", echo: false },
    { room: "general", text: "hi", echo: true },
    { text: "hi" },
    { text: "hi" },
    { to: "Min", text: "hi" },
    { level: "info", text: "hi" },
  ]);
});

test("a member that heard nothing is the server's silence, not the member's fault", () => {
  const { missed } = outcome([person("Min")], saying, new Set());
  assert.deepEqual(missed.map(({ reason }) => reason), ["silence"]);
});

test("who heard it is what arrived, whatever was expected", () => {
  const people = [person("Ana"), person("Leo", { rooms: [] })];
  const { heard, missed } = outcome(people, saying, new Set(["Leo"]));
  assert.deepEqual(heard.map(({ key }) => key), ["Leo"]);
  assert.deepEqual(missed.map(({ reason }) => reason), ["sender"]);
});

test("the sentence names everyone once, with the reason", () => {
  const texts = new Texts(
    {
      "said.say": "{name} said “{text}” in #{room}.",
      "heard.other": "{names} heard it.",
      "heard.none": "Nobody heard it.",
      "missed.sender.one": "{names} did not: the sender is left out.",
      "missed.room.one": "{names} did not: not in #{room}.",
    },
    "en",
  );
  const people = [person("Ana"), person("Min"), person("Leo"), person("Zoe", { rooms: [] })];
  assert.equal(
    sentence(texts, saying, outcome(people, saying, new Set(["Min", "Leo"]))),
    "Ana said “hi” in #general. Min and Leo heard it. Ana did not: the sender is left out. Zoe did not: not in #general.",
  );
  assert.match(sentence(texts, saying, outcome([person("Ana")], saying, new Set())), /Nobody heard it\. Ana did not/);
});

test("somebody on another device is not waited for, and is taken to have heard what the server sent there", () => {
  const far = { ...person("Zoe"), far: true };
  const away = { ...person("Sol", { rooms: [] }), far: true };
  const people = [person("Ana"), far, away];
  assert.deepEqual(expected(people, saying), []);
  const { heard, missed } = outcome(people, saying, new Set());
  assert.deepEqual(heard.map(({ key }) => key), ["Zoe"]);
  assert.deepEqual(missed.map(({ reason }) => reason), ["sender", "room"]);
});
