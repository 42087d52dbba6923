// The wire log: every frame of every client as it went over the wire, with a reading in plain words.
import { el } from "../kit/dom.js";
import { readFrame, reading } from "./frames.js";

const KEPT = 400;

export class WireLog {
  constructor(texts, stage) {
    this.texts = texts;
    this.stage = stage;
    this.started = performance.now();
    this.paused = false;
    this.waiting = [];
    this.filter = el("select", { "aria-label": texts.text("log.filter"), onchange: () => this.show() });
    this.pauseButton = el("button", { type: "button", "aria-pressed": "false", onclick: () => this.pause() }, texts.text("log.pause"));
    this.list = el("ol", { class: "bench-frames", "data-testid": "frames", tabindex: "0", "aria-label": texts.text("log.title") });
    this.empty = el("p", { class: "bench-log-empty" }, texts.text("log.empty"));
    this.node = el(
      "div",
      { class: "bench-log" },
      el("div", { class: "bench-log-head" }, el("h3", {}, texts.text("log.title")), this.filter, this.pauseButton),
      this.empty,
      this.list,
    );
    this.people([]);
  }

  /** The people that the filter offers; a choice that is gone becomes "everyone". */
  people(people) {
    const chosen = this.filter.value;
    const options = people.map(({ key, label }) => el("option", { value: key }, label));
    this.filter.replaceChildren(el("option", { value: "" }, this.texts.text("log.everyone")), ...options);
    this.filter.value = people.some(({ key }) => key === chosen) ? chosen : "";
    this.show();
  }

  /** Takes a frame down. Rows reach the page once per picture frame, so that a burst costs one layout. */
  add(person, direction, raw, lost) {
    this.waiting.push({ person, direction, raw, lost, at: performance.now() - this.started });
    if (this.paused || this.scheduled) return;
    this.scheduled = requestAnimationFrame(() => {
      this.scheduled = undefined;
      this.flush();
    });
  }

  flush() {
    const { list } = this;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 30;
    this.empty.hidden = true;
    list.append(...this.waiting.splice(0).map((frame) => this.row(frame)));
    while (list.childElementCount > KEPT) list.firstElementChild.remove();
    if (atEnd) list.scrollTop = list.scrollHeight;
  }

  row({ person, direction, raw, lost, at }) {
    const frame = readFrame(raw);
    const { key, values } = reading(frame, direction, person.label);
    const hue = frame.namespace ? `bench-ns-${this.stage.hue(frame.namespace)}` : "bench-ns-none";
    const way = this.texts.text(direction === "out" ? "log.out" : "log.in");
    return el(
      "li",
      { class: lost ? `${hue} bench-lost` : hue, "data-client": person.key, hidden: this.filter.value !== "" && this.filter.value !== person.key },
      el("span", { class: "bench-time" }, this.texts.number(at / 1000, { minimumFractionDigits: 3, maximumFractionDigits: 3 })),
      el("span", { class: "bench-way", title: way }, el("span", { "aria-hidden": "true" }, direction === "out" ? "↑" : "↓"), el("span", { class: "bench-unseen" }, way)),
      el("span", { class: "bench-who" }, person.label),
      el("span", { class: "bench-tag" }, frame.namespace ?? this.texts.text("log.connection")),
      el("code", { class: "bench-raw" }, typeof raw === "string" ? raw : this.texts.text("log.binary")),
      el("span", { class: "bench-reading" }, lost ? this.texts.text("log.lost") : this.texts.text(key, values)),
    );
  }

  show() {
    for (const row of this.list.children) {
      row.hidden = this.filter.value !== "" && row.dataset.client !== this.filter.value;
    }
  }

  /** While paused, frames go on being taken down; they appear when the log goes on. */
  pause() {
    this.paused = !this.paused;
    this.pauseButton.setAttribute("aria-pressed", String(this.paused));
    this.pauseButton.textContent = this.texts.text(this.paused ? "log.resume" : "log.pause");
    if (!this.paused && this.waiting.length > 0) this.flush();
  }

  clear() {
    this.waiting.length = 0;
    this.started = performance.now();
    this.list.replaceChildren();
    this.empty.hidden = false;
  }
}
