// What a reader lets a person do, and what comes of it: joining, leaving, sending, asking.
import { expected, KINDS, outcome, payloadOf, sentence } from "./hearing.js";
import { travel } from "./travel.js";

const SETTLES_MS = 1500;
const RECEIPTS_KEPT = 50;
const ROOM = /^[a-z0-9-]{1,32}$/;
const REFUSALS = new Set(["not_member", "bad_request", "too_many_rooms", "rate", "timeout", "closed"]);

/**
 * Works on a bench: its people, its stage, its two fields and its one line of news. What a field says can be given
 * instead: `{ room, text, to }`.
 */
export class Acts {
  constructor(bench) {
    this.bench = bench;
    this.texts = bench.texts;
    /** Message id to the keys of those who have received it. */
    this.receipts = new Map();
  }

  clear() {
    this.receipts.clear();
    this.saying = undefined;
  }

  /** The room to act in, or undefined after a word about what a name may look like. */
  room(given) {
    const field = this.bench.parts.room;
    if (given) field.value = given;
    const room = field.value.trim();
    if (ROOM.test(room)) return room;
    this.bench.tell(this.texts.text("bad-room"));
    field.focus();
    return undefined;
  }

  text(given) {
    const field = this.bench.parts.message;
    if (given) field.value = given;
    return field.value;
  }

  async join(person, given = {}) {
    const room = this.room(given.room);
    if (room === undefined) return;
    this.send(person, "/chat", "room:join");
    const answer = await person.client.ask("/chat", "room:join", { room });
    if (answer?.ok) person.rooms.add(room);
    this.answered(answer, this.texts.text("joined", { name: person.label, room, count: answer?.members }), person, room);
  }

  async leave(person, given = {}) {
    const room = this.room(given.room);
    if (room === undefined) return;
    this.send(person, "/chat", "room:leave");
    const answer = await person.client.ask("/chat", "room:leave", { room });
    if (answer?.ok) person.rooms.delete(room);
    this.answered(answer, this.texts.text("left", { name: person.label, room }), person, room);
  }

  /** Asks the server something that only it can answer; the answer comes back under the ack's number, to nobody else. */
  async ask(person) {
    const journey = this.send(person, "/chat", "whoami");
    const answer = await person.client.ask("/chat", "whoami");
    const ok = typeof answer === "string";
    const ms = this.texts.number(person.latency ?? 0, { maximumFractionDigits: 0 });
    this.answered(ok ? { ok } : answer, this.texts.text("answered", { name: person.label, answer, ms }), person);
    if (!ok) return;
    await journey;
    await this.deliver("/chat", "ack", [person.key]);
  }

  /** Sends something of a kind from `KINDS`, and tells who heard it. */
  async tell(person, kind, given = {}) {
    const { event, ns, inRoom } = KINDS[kind];
    const room = inRoom ? this.room(given.room) : "";
    if (room === undefined) return;
    const text = this.text(given.text);
    const saying = { kind, sender: person.key, label: person.label, room, to: given.to ?? "", text };
    saying.journey = this.send(person, ns, event);
    this.saying = saying;
    const answer = await person.client.ask(ns, event, payloadOf(saying));
    if (!answer?.ok) {
      this.answered(answer, "", person, room, ns);
      return;
    }
    saying.id = answer.id;
    saying.due = setTimeout(() => this.settle(saying), SETTLES_MS);
    this.settleWhenComplete(saying);
  }

  /**
   * Shows what somebody on another device has sent. What is shown `again` had its hearers back then; the clients of
   * this page were not among them.
   */
  async overheard(person, { kind, id, room = "", to = "", text }, again) {
    if (!this.bench.everyone.includes(person)) return;
    const { event, ns, heard } = KINDS[kind];
    const saying = { kind, sender: person.key, label: person.label, room, to, text };
    saying.journey = this.send(person, ns, event);
    if (again) {
      const { heard: hearers, missed } = outcome(this.bench.everyone.filter(({ far }) => far), saying, new Set());
      this.bench.tell(this.texts.text("replayed", { words: sentence(this.texts, saying, { heard: hearers, missed }) }));
      await saying.journey;
      await this.deliver(ns, heard, hearers.map(({ key }) => key));
      return;
    }
    this.saying = saying;
    saying.id = id;
    saying.due = setTimeout(() => this.settle(saying), SETTLES_MS);
    this.settleWhenComplete(saying);
  }

  answered(answer, good, person, room = "", ns = "/chat") {
    const code = REFUSALS.has(answer?.code) ? answer.code : "bad_request";
    this.bench.tell(answer?.ok ? good : this.texts.text(`refused.${code}`, { name: person.label, room, ns }));
  }

  /** A message has arrived at a person. */
  received(person, message) {
    const receivers = this.receipts.get(message?.id) ?? new Set();
    this.receipts.set(message?.id, receivers.add(person.key));
    if (this.receipts.size > RECEIPTS_KEPT) this.receipts.delete(this.receipts.keys().next().value);
    const { saying } = this;
    if (saying?.id !== undefined && saying.id === message?.id) this.settleWhenComplete(saying);
  }

  settleWhenComplete(saying) {
    const receivers = this.receipts.get(saying.id) ?? new Set();
    if (expected(this.bench.everyone, saying).every((key) => receivers.has(key))) this.settle(saying);
  }

  /**
   * Tells who heard it: when everyone who should have heard has, or when time is up; and once more should the
   * message still reach someone else.
   */
  async settle(saying) {
    clearTimeout(saying.due);
    if (this.saying !== saying) return;
    const receivers = this.receipts.get(saying.id) ?? new Set();
    const result = outcome(this.bench.everyone, saying, receivers);
    const { ns, heard } = KINDS[saying.kind];
    this.bench.tell(sentence(this.texts, saying, result));
    await saying.journey;
    const keys = result.heard.map(({ key }) => key);
    await this.deliver(ns, heard, keys.filter((key) => !saying.shown?.has(key)));
    if (this.saying !== saying) return;
    saying.shown = new Set(keys);
    for (const person of result.heard) Object.assign(person, { mark: "lit", note: this.texts.text("note.heard") });
    for (const { person, reason } of result.missed) {
      Object.assign(person, { mark: "dark", note: this.texts.text(`note.${reason}`, { room: saying.room, ns }) });
    }
    this.bench.draw();
  }

  /** The first half of a packet's way: to the server. Whatever the last one left on the picture goes. */
  send(person, namespace, label) {
    this.saying = undefined;
    for (const other of this.bench.everyone) Object.assign(other, { mark: "", note: "" });
    this.bench.draw();
    const { stage } = this.bench;
    const way = stage.journey(person.key, namespace);
    return travel(stage.moving, way.person, way.channel, { hue: stage.hue(namespace), label });
  }

  /** The second half: from the server, to all at once. */
  deliver(namespace, label, keys) {
    const { stage, everyone } = this.bench;
    const here = keys.filter((key) => everyone.some((person) => person.key === key));
    const ways = here.map((key) => stage.journey(key, namespace));
    return Promise.all(ways.map((way) => travel(stage.moving, way.channel, way.person, { hue: stage.hue(namespace), label })));
  }
}
