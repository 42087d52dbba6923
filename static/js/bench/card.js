// What one person can do, and what its connection looks like from inside.
import { el, say } from "../kit/dom.js";
import { bytes } from "./story.js";

/** As in tap.js, which must not be loaded before somebody connects. */
const ROUTES = ["websocket", "upgrade", "polling"];
const TALK = ["join", "leave", "say", "echo", "alert"];
const TO_ALL = ["ask", "public", "broadcast"];
const SWITCHES = { stall: "stalled", "half-open": "half-open" };

/**
 * `act` has one function per control: those above, and private, namespace, own, route, cut, tab, remove. What is folded
 * away stands in three folds: other ways to send, trouble on purpose, connection and ids.
 */
export class Card {
  constructor(texts, stage, person, act) {
    this.texts = texts;
    this.stage = stage;
    this.person = person;
    this.act = act;
    const { key, label } = person;
    this.state = el("span", { class: "bench-state" });
    this.rooms = el("span", { class: "bench-rooms" });
    this.websockets = el("span", { "data-testid": `websockets-${key}` });
    this.namespaces = el("span", { "data-testid": `namespaces-${key}` });
    this.transport = el("span", { "data-testid": `transport-${key}` });
    this.latency = el("span", { "data-testid": `latency-${key}` });
    this.bytes = el("span", { "data-testid": `bytes-${key}` });
    this.talk = TALK.map((name) => this.button(name));
    this.addressee = el("select", { "aria-label": texts.text("do.addressee"), "data-testid": `to-${key}`, onchange: () => (this.addressed = true) });
    this.private = el("button", { type: "button", "data-testid": `private-${key}`, onclick: () => act.private(person, { to: this.addressee.value }) }, texts.text("do.private"));
    this.sending = [...TO_ALL.map((name) => this.button(name)), this.private];
    this.cut = this.button("cut");
    this.toggles = Object.entries(SWITCHES).map(([name, state]) => ({ state, node: this.button(name, { "aria-pressed": "false" }) }));
    this.node = el(
      "article",
      { class: "bench-client", "data-testid": `client-${key}`, "aria-label": label },
      el("header", {}, el("h3", {}, label), this.state, this.rooms),
      el("p", { class: "bench-counters" }, this.websockets, " · ", this.namespaces),
      el("p", { class: "bench-counters" }, this.transport, this.latency, this.bytes),
      el("div", { class: "bench-talk" }, ...this.talk),
      this.fold("sends", el("div", { class: "bench-talk" }, ...this.sending.slice(0, -1)), el("div", { class: "bench-talk bench-to" }, this.private, this.addressee)),
      this.fold("troubles", el("p", { class: "bench-hint" }, texts.text("troubles.hint")), el("div", { class: "bench-talk" }, this.cut, ...this.toggles.map(({ node }) => node))),
      this.inside(),
    );
    this.show();
  }

  button(name, attributes = {}) {
    const { person, act, texts } = this;
    return el("button", { type: "button", "data-testid": `${name}-${person.key}`, onclick: () => act[name](person), ...attributes }, texts.text(`do.${name}`));
  }

  fold(name, ...children) {
    return el("details", { "data-testid": `${name}-${this.person.key}` }, el("summary", {}, this.texts.text(name)), ...children);
  }

  /** Ids and rooms of each namespace, and what can be changed about the connection. */
  inside() {
    const { texts, stage, person, act } = this;
    const { key, namespaces } = person;
    const last = namespaces.at(-1);
    this.ids = namespaces.map((namespace) => {
      const id = el("code", { "data-testid": `sid-${shortName(namespace)}-${key}` });
      const rooms = el("span", { "data-testid": `rooms-${shortName(namespace)}-${key}` });
      return { namespace, id, rooms, term: el("dt", { class: `bench-ns-${stage.hue(namespace)}` }, namespace), value: el("dd", {}, id, rooms) };
    });
    this.switches = namespaces.map((namespace) => {
      const testId = `open-${shortName(namespace)}-${key}`;
      const box = el("input", { type: "checkbox", checked: true, "data-testid": testId, onchange: () => act.namespace(person, namespace, box.checked) });
      return { namespace, box, row: el("label", {}, box, texts.text("do.namespace", { ns: namespace })) };
    });
    this.own = el("input", { type: "checkbox", "data-testid": `own-${key}`, onchange: () => act.own(person, this.own.checked) });
    const options = ROUTES.map((route) => el("option", { value: route }, texts.text(`route.${route}`)));
    this.route = el("select", { "data-testid": `route-${key}`, onchange: () => act.route(person, this.route.value) }, ...options);
    return this.fold(
      "more",
      el("dl", { class: "bench-ids" }, ...this.ids.flatMap(({ term, value }) => [term, value])),
      ...this.switches.map(({ row }) => row),
      namespaces.length > 1 ? el("label", {}, this.own, texts.text("do.own", { ns: last })) : "",
      el("label", { class: "bench-route" }, texts.text("do.route"), this.route),
      el("div", { class: "bench-talk" }, this.button("tab"), this.button("remove")),
    );
  }

  focus() {
    this.node.querySelector("summary").focus();
  }

  /** The people whom something can be sent to alone. */
  people(names) {
    if ([...this.addressee.options].map(({ value }) => value).join() === names.join()) return;
    const chosen = this.addressed ? this.addressee.value : "";
    this.addressee.replaceChildren(...names.map((name) => el("option", { value: name }, name)));
    this.addressee.value = names.includes(chosen) ? chosen : (names.find((name) => name !== this.person.name) ?? names[0]);
  }

  /** Brings the card in line with what the person's connection is now. */
  show() {
    const { texts, person } = this;
    const { online, trouble, traffic, latency, transports } = person;
    this.node.classList.toggle("bench-away", !online);
    say(this.state, texts.text(`state.${!online ? "offline" : trouble === "well" ? "online" : trouble}`));
    say(this.rooms, [...person.rooms].map((room) => `#${room}`).join(" "));
    say(this.websockets, person.polling ? texts.text("count.polling") : texts.text("count.websockets", { count: person.websockets }));
    say(this.namespaces, texts.text("count.namespaces", { count: person.open.size }));
    say(this.transport, transports.length > 0 ? `${transports.join(" + ")}\u00a0· ` : "");
    say(this.latency, latency === undefined ? "" : `${texts.text("latency", { ms: texts.number(latency, { maximumFractionDigits: 0 }) })}\u00a0· `);
    say(this.bytes, texts.text("count.bytes", { sent: bytes(texts, traffic.sent), received: bytes(texts, traffic.received) }));
    for (const { namespace, id, rooms } of this.ids) {
      say(id, person.sids.get(namespace) ?? texts.text("no-id"));
      const names = namespace === "/chat" ? [...person.rooms].map((room) => `#${room}`) : [];
      say(rooms, names.length > 0 ? texts.text("rooms", { names: names.join(", ") }) : texts.text("rooms.none"));
    }
    for (const { namespace, box } of this.switches) box.checked = person.wanted.has(namespace);
    this.own.checked = person.own.size > 0;
    this.route.value = person.route;
    for (const button of [...this.talk, ...this.sending, this.cut]) button.disabled = !online;
    for (const { state, node } of this.toggles) {
      node.setAttribute("aria-pressed", String(trouble === state));
      node.disabled = !online || (trouble !== "well" && trouble !== state);
    }
  }
}

const shortName = (namespace) => (namespace === "/notifications" ? "notif" : namespace.slice(1));
