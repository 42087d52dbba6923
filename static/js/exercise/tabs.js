// A row of tabs by the ARIA pattern: one tab stop, arrow keys move, the choice follows the focus.

/** Wires buttons that carry `data-tab`. `onChoose(name)` hears a choice of the reader, not one made by `choose`. */
export class Tabs {
  constructor(buttons, onChoose) {
    this.buttons = [...buttons];
    for (const button of this.buttons) {
      button.addEventListener("click", () => this.pick(button, onChoose));
      button.addEventListener("keydown", (event) => {
        const next = this.neighbour(button, event.key);
        if (next === undefined) return;
        event.preventDefault();
        next.focus();
        this.pick(next, onChoose);
      });
    }
  }

  pick(button, onChoose) {
    if (button.getAttribute("aria-selected") === "true") return;
    this.choose(button.dataset.tab);
    onChoose(button.dataset.tab);
  }

  choose(name) {
    for (const button of this.buttons) {
      const chosen = button.dataset.tab === name;
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    }
  }

  neighbour(button, key) {
    const { buttons } = this;
    const at = buttons.indexOf(button);
    if (key === "Home") return buttons[0];
    if (key === "End") return buttons.at(-1);
    if (key === "ArrowRight") return buttons[(at + 1) % buttons.length];
    if (key === "ArrowLeft") return buttons[(at - 1 + buttons.length) % buttons.length];
    return undefined;
  }
}
