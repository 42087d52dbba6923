import assert from "node:assert/strict";
import { test } from "node:test";
import { expected, outcome, reasonNotHeard, sentence } from "./hearing.js";
import { Texts } from "../kit/texts.js";

const person = (key, { rooms = ["general"], open = ["/chat", "/notifications"], online = true } = {}) => ({
  key,
  label: key,
  online,
  open: new Set(open),
  rooms: new Set(rooms),
});
const saying = { sender: "Ana", label: "Ana", room: "general", text: "hi", echo: false };

test("the sender is left out, unless it asked for an echo", () => {
  const ana = person("Ana");
  assert.equal(reasonNotHeard(ana, saying), "sender");
  assert.deepEqual(expected([ana, person("Min")], saying), ["Min"]);
  assert.deepEqual(expected([ana, person("Min")], { ...saying, echo: true }), ["Ana", "Min"]);
});

test("the first thing in the way is the reason", () => {
  assert.equal(reasonNotHeard(person("Leo", { rooms: [] }), saying), "room");
  assert.equal(reasonNotHeard(person("Leo", { rooms: [], open: ["/notifications"] }), saying), "namespace");
  assert.equal(reasonNotHeard(person("Leo", { rooms: [], open: [], online: false }), saying), "offline");
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
      said: "{name} said “{text}” in #{room}.",
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
