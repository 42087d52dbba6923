// A note that comes up when an alert arrives on /notifications, and goes when it has been read. It is no live region:
// the bench's line of news tells of the same alert, and once is enough.
import { el } from "../kit/dom.js";

const STAYS_MS = 8000;

export class Toasts {
  constructor(texts) {
    this.texts = texts;
    this.node = el("div", { class: "bench-toasts" });
  }

  /** One toast per alert; every further client that hears the same alert is added to its list. */
  alert({ level, text, from }, label) {
    const key = JSON.stringify([level, text, from]);
    if (this.current?.key === key && this.current.node.isConnected) {
      this.current.receivers.add(label);
    } else {
      this.current = this.raise(key, level, text, from);
      this.current.receivers.add(label);
    }
    const { receivers, by } = this.current;
    by.textContent = this.texts.text("toast.heard", { names: this.texts.list([...receivers]) });
  }

  raise(key, level, text, from) {
    const by = el("span", { class: "bench-toast-by" });
    const toast = el(
      "div",
      { class: `bench-toast bench-toast-${level === "warning" ? "warning" : "info"}`, "data-testid": "toast" },
      el("b", {}, this.texts.text("toast.title", { name: from })),
      el("span", {}, text),
      by,
      el("button", { type: "button", class: "bench-close", "aria-label": this.texts.text("toast.close"), onclick: () => toast.remove() }, "×"),
    );
    this.node.replaceChildren(toast);
    this.leave(toast);
    return { key, node: toast, by, receivers: new Set() };
  }

  /** Goes by itself, but not from under a pointer or the keyboard's focus. */
  leave(toast) {
    setTimeout(() => (toast.matches(":hover, :focus-within") ? this.leave(toast) : toast.remove()), STAYS_MS);
  }

  clear() {
    this.node.replaceChildren();
  }
}
