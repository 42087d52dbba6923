// The bench's outside: header, picture, log, fields and the place for the cards.
import { el } from "../kit/dom.js";

/** Builds it all into the section, in place of the text that stands there for readers without scripts. */
export function panel({ section, texts, title, room, scene, log, steps, share, past, act }) {
  const button = (name, key, attributes = {}) => el("button", { type: "button", "data-testid": name, onclick: () => act[key](), ...attributes }, texts.text(key));
  const parts = {
    pill: el("span", { class: "bench-live", "data-testid": "bench-state" }),
    connect: button("connect", "connect", { class: "primary" }),
    add: button("add-client", "add"),
    share: button("share", "share"),
    reset: button("reset", "reset"),
    retry: button("retry", "retry"),
    trouble: el("span"),
    heard: el("p", { class: "bench-heard", role: "status", "data-testid": "heard" }, texts.text("start", { room })),
    room: el("input", {
      value: room, maxlength: 32, pattern: "[a-z0-9\\-]{1,32}", autocapitalize: "none", autocomplete: "off", spellcheck: "false",
      "data-testid": "room",
    }),
    message: el("input", { value: texts.text("first-message"), maxlength: 120, autocomplete: "off", "data-testid": "message" }),
    totals: el("p", { class: "bench-totals", "data-testid": "totals" }),
    clients: el("div", { class: "bench-clients" }),
  };
  parts.troubleBox = el("p", { class: "bench-trouble", role: "alert", hidden: true }, parts.trouble, parts.retry);
  section.setAttribute("data-testid", "bench");
  section.setAttribute("aria-label", title);
  section.classList.add("bench-mounted");
  section.replaceChildren(
    el(
      "header",
      { class: "bench-head" },
      parts.pill,
      el("span", { class: "bench-title" }, title),
      el("span", { class: "bench-push" }, parts.add, parts.share, parts.reset, parts.connect),
    ),
    share,
    parts.troubleBox,
    el(
      "div",
      { class: "bench-body" },
      el("div", { class: "bench-scene" }, ...scene, parts.totals),
      parts.heard,
      steps,
      el("div", { class: "bench-settings" }, el("label", {}, texts.text("room"), parts.room), el("label", {}, texts.text("message"), parts.message)),
      past,
      parts.clients,
      log,
    ),
  );
  return parts;
}
