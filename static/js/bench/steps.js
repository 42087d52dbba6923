// Ready-made steps: the lesson's author wrote them, a reader presses them one after the other, or any of them.
import { el, say } from "../kit/dom.js";

/** What a step does, as a text: "Ana says “hi” in #general". `defaults` has the bench's own room and message. */
export function stepLabel(texts, step, defaults) {
  const [name, number] = step.who.split("-");
  return texts.text(`step.${step.do}`, {
    name: number === undefined ? name : texts.text("tab", { name, number }),
    room: step.room ?? defaults.room,
    text: step.text ?? defaults.text,
    to: step.to ?? "",
  });
}

/** The step after the last one that was done, or undefined after the end. */
export const nextOf = (steps, done) => (done.size === 0 ? steps[0] : steps[Math.max(...done) + 1]);

/** `run(step)` does a step and resolves when it is done; false means that it could not be done now. */
export class Steps {
  constructor(texts, steps, defaults, run) {
    this.texts = texts;
    this.steps = steps;
    this.run = run;
    this.done = new Set();
    this.rows = steps.map((step, index) => {
      const label = stepLabel(texts, step, defaults);
      const button = el("button", { type: "button", "data-testid": `step-${index + 1}`, onclick: () => this.press(index) }, label);
      const mark = el("span", { class: "bench-unseen" });
      const note = el("span", { class: "bench-step-note", hidden: true }, step.note ?? "");
      return { step, button, mark, note, row: el("li", {}, button, mark, note) };
    });
    this.node = el(
      "div",
      { class: "bench-steps", hidden: steps.length === 0 },
      el("h3", {}, texts.text("steps")),
      el("ol", {}, ...this.rows.map(({ row }) => row)),
    );
    this.show();
  }

  async press(index) {
    if (this.busy) return;
    this.busy = true;
    try {
      if ((await this.run(this.steps[index])) !== false) this.done.add(index);
    } finally {
      this.busy = false;
    }
    this.show();
  }

  clear() {
    this.done.clear();
    this.show();
  }

  show() {
    const next = nextOf(this.steps, this.done);
    this.rows.forEach(({ step, button, mark, note, row }, index) => {
      const done = this.done.has(index);
      row.classList.toggle("bench-step-done", done);
      button.classList.toggle("primary", step === next);
      if (step === next) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
      say(mark, done ? this.texts.text("steps.done") : "");
      note.hidden = !done || note.textContent === "";
    });
  }
}
