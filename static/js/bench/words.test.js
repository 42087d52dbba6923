import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, condition, story, totals } from "./story.js";
import { randomId } from "../kit/random.js";
import { Texts } from "../kit/texts.js";
import { linkTo } from "./share.js";
import { benchId, sharedBench } from "./visitor.js";

test("gaps are filled by name, and what has no value stays visible", () => {
  const texts = new Texts({ a: "{name} in {room}, {0}" }, "en");
  assert.equal(texts.text("a", { name: "Ana", room: "$&" }), "Ana in $&, {0}");
  assert.equal(texts.text("absent"), "absent");
});

test("plurals and lists follow the reader's language", () => {
  const entries = { "n.one": "{names} lo oyó", "n.other": "{names} lo oyeron" };
  const es = new Texts(entries, "es");
  assert.equal(es.counted("n", 1, { names: es.list(["Ana"]) }), "Ana lo oyó");
  assert.equal(es.counted("n", 2, { names: es.list(["Ana", "Min"]) }), "Ana y Min lo oyeron");
  assert.equal(new Texts({}, "ko").list(["아나", "민"]), "아나, 민");
});

test("a bench id is 22 characters of base64url and stays with its tab", () => {
  assert.match(randomId(), /^[A-Za-z0-9_-]{22}$/);
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  const first = benchId(storage);
  assert.equal(benchId(storage), first);
  kept.set("ackademy.bench", "too-short");
  assert.match(benchId(storage), /^[A-Za-z0-9_-]{22}$/);
});

test("a browser that stores nothing still gets a bench", () => {
  const closed = { getItem: () => { throw new Error("denied"); } };
  assert.match(benchId(closed), /^[A-Za-z0-9_-]{22}$/);
});

const person = (label, open, rooms = [], own = []) => ({
  label,
  online: open.length > 0,
  open: new Set(open),
  rooms: new Set(rooms),
  own: new Set(own),
});

test("the story tells what the picture shows: connections, rooms and what was heard", () => {
  const texts = new Texts(
    {
      "picture.person": "{name}: one wire, {spaces}.",
      "picture.apart": "{name}: two wires, {spaces}.",
      "picture.offline": "{name}: none.",
      "picture.room": "#{room}: {names}.",
    },
    "en",
  );
  const ana = { ...person("Ana", ["/chat", "/news"], ["general"]), note: "sent it" };
  const min = person("Min", ["/chat", "/news"], ["general"], ["/news"]);
  assert.equal(
    story(texts, [ana, min, person("Leo", [])]),
    "Ana: one wire, /chat and /news. Min: two wires, /chat and /news. Leo: none. #general: Ana and Min. Ana: sent it.",
  );
});

test("the light in the header knows idle from connecting, live, lost and left", () => {
  const away = person("Ana", []);
  assert.equal(condition({ people: [away] }), "idle");
  assert.equal(condition({ people: [away], started: true }), "connecting");
  assert.equal(condition({ people: [person("Ana", ["/chat"])], started: true }), "live");
  assert.equal(condition({ people: [{ ...away, client: { failed: true } }], started: true }), "lost");
  assert.equal(condition({ people: [away], started: true, everOnline: true }), "alone");
});

test("counters add up over all connections, and bytes read as people read them", () => {
  const ana = { websockets: 1, open: new Set(["/chat", "/news"]), traffic: { sent: 900, received: 100 } };
  const min = { websockets: 2, open: new Set(["/chat"]), traffic: { sent: 250, received: 0 } };
  assert.deepEqual(totals([ana, min]), { websockets: 3, namespaces: 3, sent: 1150, received: 100 });
  const texts = new Texts({ bytes: "{count} B", kilobytes: "{count} kB" }, "es");
  assert.equal(bytes(texts, 999), "999 B");
  assert.equal(bytes(texts, 1150), "1,2 kB");
});

test("the story tells of lines in trouble", () => {
  const texts = new Texts({ "picture.person": "{name}.", "picture.half-open": "{name} is half-open." }, "en");
  const ana = { ...person("Ana", ["/chat"]), trouble: "half-open" };
  assert.equal(story(texts, [ana, { ...person("Min", ["/chat"]), trouble: "well" }]), "Ana. Min. Ana is half-open.");
});

test("the link for a second device names the bench behind the #, and only a bench is read from there", () => {
  const id = randomId();
  const link = linkTo({ origin: "https://example.org", language: "ko", id });
  assert.equal(link, `https://example.org/ko/sandbox#bench=${id}`);
  assert.equal(sharedBench(new URL(link).hash), id);
  for (const hash of ["", "#skip-the-sender", "#bench=", "#bench=short", `#bench=${id}x`, `#x&bench=${id}`]) assert.equal(sharedBench(hash), undefined);
});
