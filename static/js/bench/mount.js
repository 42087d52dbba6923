// The bench as a whole: its people and their real connections, shown by the parts of this folder.
import { Acts } from "./acts.js";
import { Card } from "./card.js";
import { say } from "../kit/dom.js";
import { randomId } from "../kit/random.js";
import { Deeds } from "./deeds.js";
import { Gathering } from "./gathering.js";
import { WireLog } from "./log.js";
import { panel } from "./panel.js";
import { Person } from "./person.js";
import { linkTo, shareBox } from "./share.js";
import { Stage } from "./stage.js";
import { Steps } from "./steps.js";
import { bytes, condition, story, totals } from "./story.js";
import { Toasts } from "./toast.js";
import { benchId, sharedBench } from "./visitor.js";

const MOST_PEOPLE = 6;
const MOST_SHOWN = 8;
const GUESTS = ["Iris", "Bo", "Lin", "Uma", "Yun", "Max"];
const MORE_NAMES = ["Zoe", "Sol", "Kai", "Noa", "Eun", "Ivo"];

export class Bench {
  /** Takes over a `<section data-bench>`. Nothing is loaded or connected before `connect`. */
  constructor(section, texts, origin) {
    const given = JSON.parse(section.dataset.bench || "{}");
    this.section = section;
    this.texts = texts;
    this.origin = origin;
    /** The bench of somebody else, where this page is a guest with one client to begin with. */
    this.joined = sharedBench(location.hash);
    this.page = randomId().slice(0, 8);
    this.seats = 0;
    this.names = this.joined ? [guestName(this.page)] : (given.clients ?? ["Ana", "Min", "Leo"]);
    this.namespaces = given.namespaces ?? ["/chat", "/notifications"];
    this.firstRoom = given.room ?? "general";
    this.people = [];
    this.cards = new Map();
    this.stage = new Stage(texts, this.namespaces);
    this.log = new WireLog(texts, this.stage);
    this.toasts = new Toasts(texts);
    const defaults = { room: this.firstRoom, text: texts.text("first-message") };
    this.steps = new Steps(texts, this.joined ? [] : (given.steps ?? []), defaults, (step) => this.deeds.step(step));
    this.gathering = new Gathering(this, this.page);
    this.share = shareBox(texts);
    this.parts = panel({
      section,
      texts,
      title: (!this.joined && given.title) || texts.text("title"),
      room: this.firstRoom,
      scene: [this.stage.node, this.toasts.node],
      log: this.log.node,
      steps: this.steps.node,
      share: this.share.node,
      past: this.gathering.node,
      act: { connect: () => this.connect(), add: () => this.addAnother(), share: () => this.invite(), reset: () => this.reset(), retry: () => this.reconnect() },
    });
    this.acts = new Acts(this);
    this.deeds = new Deeds(this);
    this.names.forEach((name) => this.add(name));
    if (this.joined) this.tell(texts.text("start.joined", { name: this.names[0] }));
    new ResizeObserver(([entry]) => {
      this.stage.fit(entry.contentRect.width);
      this.draw();
    }).observe(this.stage.node.parentElement);
  }

  // ---- people ----

  /** A name that is here already gets a second tab: another connection of the same person. */
  add(name) {
    const number = 1 + this.people.filter((person) => person.name === name).reduce((most, { number }) => Math.max(most, number), 0);
    const label = number === 1 ? name : this.texts.text("tab", { name, number });
    const key = number === 1 ? name : `${name}-${number}`;
    const person = new Person({ key, name, number, label, namespaces: this.namespaces });
    const card = new Card(this.texts, this.stage, person, this.deeds.controls());
    this.people.push(person);
    this.cards.set(key, card);
    this.parts.clients.append(card.node);
    if (this.LiveClient) this.plug(person);
    this.peopleChanged();
    return card;
  }

  addAnother() {
    const taken = new Set(this.people.map((person) => person.name));
    const name = [...this.names, ...MORE_NAMES].find((candidate) => !taken.has(candidate));
    if (name && this.people.length < MOST_PEOPLE) this.add(name);
  }

  secondTab(person) {
    if (this.people.length >= MOST_PEOPLE) return;
    const asked = this.holdsFocus(person);
    const card = this.add(person.name);
    if (asked) card.focus();
  }

  /** A step may do what a card's button does, but then the focus stays with the steps. */
  holdsFocus(person) {
    return this.cards.get(person.key).node.contains(document.activeElement);
  }

  remove(person) {
    const asked = this.holdsFocus(person);
    person.client?.end();
    this.people = this.people.filter((other) => other !== person);
    this.cards.get(person.key).node.remove();
    this.cards.delete(person.key);
    this.peopleChanged();
    if (asked) this.parts.add.focus();
  }

  peopleChanged() {
    this.parts.add.disabled = this.people.length >= MOST_PEOPLE;
    this.log.people(this.people);
    this.namesChanged();
    this.draw();
  }

  /** Whom something can be sent to alone: people, on whatever device, and not their tabs. */
  namesChanged() {
    const names = [...new Set(this.everyone.map((person) => person.name))];
    this.cards.forEach((card) => card.people(names));
  }

  /** Back to the first people, in no room, with an empty log. */
  reset() {
    this.people.forEach((person) => person.client?.end());
    this.people = [];
    this.cards.clear();
    this.parts.clients.replaceChildren();
    this.toasts.clear();
    this.log.clear();
    this.acts.clear();
    this.steps.clear();
    this.parts.room.value = this.firstRoom;
    this.parts.message.value = this.texts.text("first-message");
    this.tell(this.texts.text("start", { room: this.firstRoom }));
    this.names.forEach((name) => this.add(name));
  }

  // ---- connections ----

  /** Brings the client library and connects everyone. May be called again. */
  async connect() {
    if (this.LiveClient || this.loading) return;
    this.loading = true;
    this.draw();
    try {
      const { LiveClient, watch } = await import("./live.js");
      this.LiveClient = LiveClient;
      this.watch = watch;
      this.bench = this.joined ?? benchId();
      if (this.joined) this.gather(true);
      this.people.forEach((person) => this.plug(person));
    } catch {
      this.complaint = this.texts.text("trouble.load");
    }
    this.loading = false;
    this.draw();
  }

  /** Begins to see what other devices do on this bench. */
  gather(replay) {
    this.gathering.watch((heard) => this.watch({ origin: this.origin, bench: this.bench }, heard), replay);
  }

  /** Shows the link for a second device. */
  async invite() {
    await this.connect();
    if (!this.bench) return;
    const { origin } = location;
    this.share.show(linkTo({ origin, language: document.documentElement.lang, id: this.bench }));
    this.gather(false);
  }

  /** Who is in the picture: the clients of this page, and those on other devices as far as there is room. */
  get everyone() {
    return [...this.people, ...(this.gathering?.people ?? [])].slice(0, MOST_SHOWN);
  }

  /** Tries at once instead of when the next attempt is due. */
  reconnect() {
    this.complaint = "";
    this.people.forEach((person) => {
      person.client?.end();
      if (this.LiveClient) this.plug(person);
    });
    this.connect();
  }

  plug(person) {
    const { origin, bench, namespaces } = this;
    person.seat ??= `${this.page}-${++this.seats}`;
    const { name, seat, route } = person;
    const client = new this.LiveClient({ origin, bench, name, seat, namespaces, route }, {
      frame: (direction, raw, lost) => {
        this.log.add(person, direction, raw, lost);
        this.drawSoon();
      },
      change: () => this.changed(person),
      event: (namespace, event, payload) => this.received(person, namespace, event, payload),
      refused: (ns, message) => {
        this.complaint = this.texts.text("trouble.refused", { name: person.label, ns, message });
      },
    });
    person.client = client;
    client.start();
  }

  changed(person) {
    person.forgetRoomsWhenGone();
    this.everOnline ||= person.online;
    this.draw();
  }

  received(person, namespace, event, payload) {
    if (namespace === "/notifications" && event === "alert") this.toasts.alert(payload ?? {}, person.label);
    if (payload?.id !== undefined) this.acts.received(person, payload);
  }

  // ---- what shows ----

  /** The one line of news, read out to who listens. */
  tell(text) {
    say(this.parts.heard, text);
    this.draw();
  }

  /** For what changes with every frame. */
  drawSoon() {
    if (this.scheduled) return;
    this.scheduled = requestAnimationFrame(() => {
      this.scheduled = undefined;
      this.count();
    });
  }

  count() {
    const { texts, people } = this;
    const { websockets, namespaces, sent, received } = totals(people);
    say(this.parts.totals, texts.text("totals", { websockets, namespaces, sent: bytes(texts, sent), received: bytes(texts, received) }));
    this.cards.forEach((card) => card.show());
  }

  draw() {
    const { people, loading, everOnline, parts, texts } = this;
    const state = condition({ people, loading, everOnline, started: this.LiveClient !== undefined });
    this.section.dataset.state = state;
    say(parts.pill, texts.text(`state.${state}`));
    parts.connect.hidden = this.LiveClient !== undefined;
    parts.connect.disabled = Boolean(loading);
    const trouble = this.complaint || (state === "lost" ? texts.text("trouble.lost") : "");
    parts.troubleBox.hidden = trouble === "";
    say(parts.trouble, trouble);
    this.count();
    this.stage.draw(this.everyone, story(texts, this.everyone));
  }
}

/** Guests get a name by chance; two of one name are two tabs of one person, which does no harm. */
const guestName = (page) => GUESTS[page.charCodeAt(0) % GUESTS.length];
