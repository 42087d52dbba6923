import assert from "node:assert/strict";
import { test } from "node:test";
import { readFrame, reading, splitPayload } from "./frames.js";

const EXAMPLES = [
  ['0{"sid":"a","pingInterval":25000}', { type: "open", data: { sid: "a", pingInterval: 25000 } }],
  ["2", { type: "ping" }],
  ["3", { type: "pong" }],
  ["40", { type: "connect", namespace: "/" }],
  ['40/chat,{"sid":"x"}', { type: "connect", namespace: "/chat", data: { sid: "x" } }],
  ["41/notifications,", { type: "disconnect", namespace: "/notifications" }],
  ['42["hi",1]', { type: "event", namespace: "/", event: "hi", data: ["hi", 1] }],
  ['42/chat,12["say",{"a":","}]', { type: "event", namespace: "/chat", ack: 12, event: "say", data: ["say", { a: "," }] }],
  ['43/chat,12[{"ok":true}]', { type: "ack", namespace: "/chat", ack: 12, data: [{ ok: true }] }],
  ['44/nope,{"message":"Invalid namespace"}', { type: "refusal", namespace: "/nope", data: { message: "Invalid namespace" } }],
  ['451-/chat,["pic",{"_placeholder":true,"num":0}]', { type: "event", namespace: "/chat", event: "pic", data: ["pic", { _placeholder: true, num: 0 }] }],
];

for (const [raw, expected] of EXAMPLES) {
  test(`reads ${raw}`, () => {
    const seen = Object.fromEntries(Object.entries(readFrame(raw)).filter(([, value]) => value !== undefined));
    assert.deepEqual(seen, expected);
  });
}

test("what cannot be read is called unknown, never thrown away", () => {
  assert.equal(readFrame("9?").type, "unknown");
  assert.equal(readFrame("4").type, "unknown");
  assert.equal(readFrame("").type, "unknown");
  assert.equal(readFrame('42/chat,["broken').type, "event");
  assert.equal(readFrame(new ArrayBuffer(2)).type, "binary");
});

test("a reading tells an event that wants an answer from one that does not", () => {
  assert.equal(reading(readFrame('42/chat,0["a"]'), "out", "Ana").key, "story.out.event.asking");
  assert.equal(reading(readFrame('42/chat,["a"]'), "in", "Ana").key, "story.in.event");
});

test("a reading carries what its sentence needs", () => {
  const { values } = reading(readFrame('0{"pingInterval":25000}'), "in", "Ana");
  assert.equal(values.seconds, 25);
  assert.equal(values.name, "Ana");
});

test("a frame without a sentence of its own gets the general one", () => {
  assert.equal(reading(readFrame("6"), "out", "Ana").key, "story.other");
  assert.equal(reading(readFrame("9"), "in", "Ana").key, "story.other");
});

test("a polling payload is split into its frames", () => {
  assert.deepEqual(splitPayload('40/chat,\u001e42["a"]'), ["40/chat,", '42["a"]']);
  assert.deepEqual(splitPayload("ok"), ["ok"]);
});

test("moving from polling to a WebSocket has sentences of its own", () => {
  const steps = [["2probe", "out"], ["3probe", "in"], ["5", "out"], ["6", "in"]];
  const keys = steps.map(([raw, direction]) => reading(readFrame(raw), direction, "Ana").key);
  assert.deepEqual(keys, ["story.out.ping", "story.in.pong", "story.out.upgrade", "story.in.noop"]);
});
