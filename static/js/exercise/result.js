// The right column: how far grading is, then what came of it.
import { el, say } from "../kit/dom.js";
import { announce } from "../site/announce.js";
import { preferences } from "../site/preferences.js";

export class Result {
  constructor(panel, texts, page) {
    const part = (name) => panel.querySelector(`[data-part="${name}"]`);
    Object.assign(this, { panel, texts, page });
    this.parts = {
      grading: part("grading"), stage: part("stage"), bar: part("bar"), away: part("away"), verdict: part("verdict"),
      attempts: part("attempts"), list: part("attempt-list"),
    };
  }

  /** Shows where a submission is. The last verdict stays below, drained of colour. */
  waiting({ key, values, done, total }) {
    const { grading, stage, bar, verdict } = this.parts;
    grading.hidden = false;
    verdict.classList.add("workspace-stale");
    say(stage, this.texts.text(`grading.${key}`, values));
    bar.setAttribute("aria-label", stage.textContent);
    if (total > 0) {
      bar.max = total;
      bar.value = done;
    } else {
      bar.removeAttribute("value");
    }
    // Counts go by on the screen only; a listener hears the stages.
    if (this.announced !== key) announce(stage.textContent);
    this.announced = key;
  }

  away(isAway) {
    this.parts.away.hidden = !isAway;
    if (isAway) say(this.parts.away, this.texts.text("away"));
  }

  stop() {
    this.parts.grading.hidden = true;
    this.parts.away.hidden = true;
    this.parts.verdict.classList.remove("workspace-stale");
    this.announced = undefined;
  }

  /**
   * `html` comes from our own server. XP show only when this very verdict brought them: passing again earns nothing.
   * Gives the lines of the source that the verdict points at.
   */
  show(html, state, gained) {
    this.stop();
    this.parts.verdict.innerHTML = html;
    this.panel.scrollTop = 0;
    for (const xp of this.parts.verdict.querySelectorAll(".xp")) xp.hidden = gained === 0;
    const summary = this.summary(state);
    announce(gained > 0 && preferences().numbers ? `${summary} ${this.texts.text("gain", { xp: this.texts.number(gained) })}` : summary);
    this.remember(state);
    return this.lines();
  }

  /** When the verdict itself can't be fetched: its summary, and a link to its page. */
  showSummary(state, gained, id) {
    const link = el("a", { href: this.page(id) }, this.texts.text("verdict.open"));
    this.show("", state, gained);
    this.parts.verdict.append(el("p", { class: "workspace-empty" }, this.summary(state), " ", link));
  }

  lines() {
    const found = [...this.parts.verdict.querySelectorAll("[data-line]")];
    return found.map((node) => Number(node.dataset.line)).filter((line) => Number.isInteger(line));
  }

  /** Gives the verdict, or a check in it, a way to the line that it names. */
  linkLines(goTo) {
    for (const node of this.parts.verdict.querySelectorAll("[data-line]")) {
      const line = Number(node.dataset.line);
      const place = node.querySelector(":scope > header") ?? node;
      place.append(el("button", { type: "button", class: "to-line", onclick: () => goTo(line) }, this.texts.text("line", { line })));
    }
  }

  summary({ outcome, passed, total, attempt }) {
    const values = { attempt, passed, total, outcome: this.texts.text(`outcome.${outcome}`) };
    return this.texts.text(attempt > 0 ? "summary" : "summary.plain", values);
  }

  /** Adds the attempt on top of the list that the server began. */
  remember({ id, outcome, passed, total, attempt }) {
    const address = this.page(id);
    if (this.parts.list.querySelector(`a[href="${CSS.escape(address)}"]`)) return;
    this.parts.attempts.hidden = false;
    this.parts.list.prepend(
      el(
        "li",
        { "data-testid": "attempt" },
        el("a", { href: address }, this.texts.text("attempt", { attempt })),
        el("span", { class: `pill ${outcome === "accepted" ? "ok" : "bad"}` }, this.texts.text(`outcome.${outcome}`)),
        el("span", { class: "soft" }, this.texts.text("checks", { passed, total })),
        el("a", { href: `?attempt=${id}`, class: "attempt-source" }, this.texts.text("attempt.source")),
      ),
    );
  }
}
