// What one person can do, and what its connection looks like from inside.
import { el, say } from "../kit/dom.js";

/** `act` has one function per control: join, leave, say, echo, alert, namespace, own, tab, remove. */
export class Card {
  constructor(texts, stage, person, act) {
    this.texts = texts;
    this.person = person;
    const { key, label } = person;
    const button = (name, values) =>
      el("button", { type: "button", "data-testid": `${name}-${key}`, onclick: () => act[name](person) }, texts.text(`do.${name}`, values));

    this.state = el("span", { class: "bench-state" });
    this.rooms = el("span", { class: "bench-rooms" });
    this.websockets = el("span", { "data-testid": `websockets-${key}` });
    this.namespaces = el("span", { "data-testid": `namespaces-${key}` });
    this.talk = el("div", { class: "bench-talk" }, button("join"), button("leave"), button("say"), button("echo"), button("alert"));
    this.ids = person.namespaces.map((namespace) => {
      const id = el("code", { "data-testid": `sid-${shortName(namespace)}-${key}` });
      return { namespace, id, term: el("dt", { class: `bench-ns-${stage.hue(namespace)}` }, namespace), value: el("dd", {}, id) };
    });
    this.switches = person.namespaces.map((namespace) => {
      const box = el("input", {
        type: "checkbox",
        checked: true,
        "data-testid": `open-${shortName(namespace)}-${key}`,
        onchange: () => act.namespace(person, namespace, box.checked),
      });
      return { namespace, box, row: el("label", {}, box, texts.text("do.namespace", { ns: namespace })) };
    });
    this.own = el("input", { type: "checkbox", "data-testid": `own-${key}`, onchange: () => act.own(person, this.own.checked) });
    const last = person.namespaces.at(-1);
    this.node = el(
      "article",
      { class: "bench-client", "data-testid": `client-${key}`, "aria-label": label },
      el("header", {}, el("h3", {}, label), this.state, this.rooms),
      el("p", { class: "bench-counters" }, this.websockets, " · ", this.namespaces),
      this.talk,
      el(
        "details",
        { open: false },
        el("summary", {}, texts.text("more")),
        el("dl", { class: "bench-ids" }, ...this.ids.flatMap(({ term, value }) => [term, value])),
        ...this.switches.map(({ row }) => row),
        person.namespaces.length > 1 ? el("label", {}, this.own, texts.text("do.own", { ns: last })) : "",
        el("div", { class: "bench-talk" }, button("tab"), button("remove")),
      ),
    );
    this.show();
  }

  focus() {
    this.node.querySelector("summary").focus();
  }

  /** Brings the card in line with what the person's connection is now. */
  show() {
    const { texts, person } = this;
    this.node.classList.toggle("bench-away", !person.online);
    say(this.state, texts.text(`state.${person.online ? "online" : "offline"}`));
    say(this.rooms, [...person.rooms].map((room) => `#${room}`).join(" "));
    say(this.websockets, person.polling ? texts.text("count.polling") : texts.text("count.websockets", { count: person.websockets }));
    say(this.namespaces, texts.text("count.namespaces", { count: person.open.size }));
    for (const { namespace, id } of this.ids) say(id, person.sids.get(namespace) ?? texts.text("no-id"));
    for (const { namespace, box } of this.switches) box.checked = person.wanted.has(namespace);
    this.own.checked = person.own.size > 0;
    for (const button of this.talk.children) button.disabled = !person.online;
  }
}

const shortName = (namespace) => (namespace === "/notifications" ? "notif" : namespace.slice(1));
