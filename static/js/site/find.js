// The search field in the head of every page, as a combobox (WAI-ARIA, list autocomplete with manual selection). Without
// this script it is a form that leads to the page of results; Enter without a choice still does.
import { el } from "../kit/dom.js";
import { announce } from "./announce.js";
import { say } from "./texts.js";

/** A pause in typing, after which it is worth asking. */
const PAUSE_MS = 90;
/** A longer one, after which the count is told to who listens: once for a question, not once for a key. */
const TELL_MS = 900;

/** The option that a key leads to; -1 is the field itself, undefined any other key. */
export function moved(key, at, count) {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return at + 1 >= count ? -1 : at + 1;
  if (key === "ArrowUp") return at < 0 ? count - 1 : at - 1;
  return undefined;
}

/** The keys of the message that tells a count. */
export const counted = (total) => (total === 0 ? "search.none" : total === 1 ? "search.one" : "search.other");

/** Is the key "/" meant for the field, and not for what has the focus? */
export function isCall(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  // An editor may live in a shadow tree, of which the page sees the host only.
  const target = event.composedPath?.()[0] ?? event.target;
  return !target.closest?.('input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]');
}

/** Pieces of text, of which some are marked. */
const pieces = (list) => list.map(({ text, marked }) => (marked ? el("mark", {}, text) : text));

function option(result, index) {
  const [section] = result.sections;
  const heading = section?.heading ?? [];
  return el(
    "li",
    { role: "option", id: `find-${index}`, "aria-selected": "false", "data-url": section?.url ?? result.url, "data-testid": "find-option" },
    el("b", {}, ...pieces(result.title)),
    el("small", {}, say(`search.${result.kind}`)),
    heading.length > 0 && el("p", { class: "heading" }, ...pieces(heading)),
    section && el("p", {}, ...pieces(section.snippet)),
  );
}

class Finder {
  constructor(form, { fetch, go }) {
    this.form = form;
    this.fetch = fetch;
    this.go = go;
    this.field = form.querySelector("input");
    this.at = -1;
    this.options = [];
    this.list = el("ul", { class: "find-list", id: "find-list", role: "listbox", "aria-label": form.dataset.label, hidden: true });
    form.append(this.list);
    form.classList.add("ready");
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "find-list", "aria-autocomplete": "list", "aria-keyshortcuts": "/" })) {
      this.field.setAttribute(name, value);
    }
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.field.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      const url = target.closest('[role="option"]')?.dataset.url;
      if (url) this.go(url);
    });
  }

  typed() {
    clearTimeout(this.pause);
    clearTimeout(this.telling);
    this.asking?.abort();
    const words = this.field.value.trim();
    if (words === "") return this.close();
    this.pause = setTimeout(() => this.ask(words), PAUSE_MS);
  }

  async ask(words) {
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const address = `/api/search?lang=${this.form.dataset.language}&q=${encodeURIComponent(words)}`;
      const response = await this.fetch(address, { signal });
      if (!response.ok) throw new Error(`search answered ${response.status}`);
      this.show(await response.json());
    } catch (failure) {
      if (signal.aborted) return;
      this.close();
      announce(say("search.trouble"));
    }
  }

  show({ results, total }) {
    this.options = results.map(option);
    this.list.replaceChildren(...this.options);
    this.move(-1);
    this.open(this.options.length > 0 && this.field === document.activeElement);
    this.telling = setTimeout(() => announce(say(counted(total), total)), TELL_MS);
  }

  open(yes) {
    this.list.hidden = !yes;
    this.field.setAttribute("aria-expanded", String(yes));
  }

  close() {
    clearTimeout(this.pause);
    clearTimeout(this.telling);
    this.asking?.abort();
    this.move(-1);
    this.open(false);
  }

  move(to) {
    this.options[this.at]?.setAttribute("aria-selected", "false");
    this.at = to;
    const chosen = this.options[to];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) this.field.setAttribute("aria-activedescendant", chosen.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  pressed(event) {
    // Enter ends a Korean syllable before it means anything to us.
    if (event.isComposing) return;
    const next = moved(event.key, this.at, this.options.length);
    if (next !== undefined) {
      event.preventDefault();
      this.open(true);
      this.move(next);
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.go(this.options[this.at].dataset.url);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }
}

export function connectSearch(page, { fetch = globalThis.fetch.bind(globalThis), go = (url) => globalThis.location.assign(url) } = {}) {
  const form = page.querySelector("[data-find]");
  if (!form) return;
  const finder = new Finder(form, { fetch, go });
  page.addEventListener("keydown", (event) => {
    if (!isCall(event)) return;
    event.preventDefault();
    finder.field.focus();
    finder.field.select();
  });
}
