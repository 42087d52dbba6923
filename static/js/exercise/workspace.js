// The exercise page as a whole: hands in what the editor holds, follows it, shows what came of it.
import { say } from "../kit/dom.js";
import { addEvents } from "../site/progress.js";
import { Refused, follow, handIn, progressOf, sourceOf, verdict } from "./grading.js";
import { Result } from "./result.js";
import { Source } from "./source.js";
import { Tabs } from "./tabs.js";

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const KNOWN_TROUBLE = new Set(["network", "gone", "http-413", "http-429", "http-503"]);

export class Workspace {
  constructor({ main, data, texts, storage, session, account, fetch, news }) {
    Object.assign(this, { main, data, texts, session, fetch, news });
    const form = main.querySelector("form.workspace-form");
    this.trouble = form.querySelector('[data-part="trouble"]');
    this.button = form.querySelector('[data-part="submit"]');
    this.source = new Source({ form, data, texts, storage, account, fetch, onSubmit: () => this.submit() });
    this.result = new Result(main.querySelector("#panel-result"), texts, (id) => data.page.replace("{id}", id));
    this.panels = new Tabs(main.querySelectorAll(".workspace-panels [role=tab]"), (panel) => this.turnTo(panel));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    main.addEventListener("click", (event) => {
      const link = event.target.closest("a.attempt-source");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.loadSource(new URL(link.href).searchParams.get("attempt"), link.href);
    });
  }

  start() {
    const keys = this.button.querySelector("kbd");
    if (keys && /Mac|iPhone|iPad/.test(navigator.platform)) keys.textContent = "⌘ ↵";
    this.source.start();
    this.turnTo(this.main.dataset.panel);
    this.result.linkLines((line) => this.lookAt(line));
    this.source.editor.mark(this.result.lines());
    const unfinished = this.kept();
    if (unfinished) this.watch(unfinished.id, unfinished.language);
  }

  /** On a narrow screen one column shows at a time. */
  turnTo(panel) {
    this.main.dataset.panel = panel;
    this.panels.choose(panel);
  }

  lookAt(line) {
    this.turnTo("code");
    this.source.editor.goTo(line);
  }

  /** Puts an earlier attempt's source into the editor; when it can't be fetched, its page does the same. */
  async loadSource(id, address) {
    const attempt = await sourceOf({ fetch: this.fetch, id });
    if (attempt === undefined) {
      location.assign(address);
      return;
    }
    this.turnTo("code");
    this.source.load(attempt);
  }

  async submit() {
    if (this.busy) return;
    this.setBusy(true);
    this.complain("");
    this.source.editor.mark([]);
    const { language, text } = this.source;
    try {
      const id = await handIn({ fetch: this.fetch, slug: this.data.slug, language, source: text, readerLanguage: this.texts.language });
      this.keep({ id, language });
      this.turnTo("result");
      await this.watch(id, language);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      this.refused(failure);
    } finally {
      this.setBusy(false);
    }
  }

  /** Follows a submission to its verdict. */
  async watch(id, language) {
    this.setBusy(true);
    const { fetch, news } = this;
    news?.open();
    try {
      this.result.waiting({ key: "handed-in", values: {} });
      const state = await follow({
        fetch,
        wait: pause,
        id,
        news,
        onState: (news) => news.state === "done" || this.result.waiting(progressOf(news)),
        onAway: (away) => this.result.away(away),
      });
      const html = await verdict({ fetch, wait: pause, address: this.data.verdict.replace("{id}", id) });
      const gained = addEvents(state.events ?? []);
      if (html === undefined) {
        this.result.showSummary({ ...state, id }, gained, id);
        return;
      }
      const lines = this.result.show(html, { ...state, id }, gained);
      this.result.linkLines((line) => this.lookAt(line));
      if (this.source.language === language) this.source.editor.mark(lines);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      this.refused(failure);
    } finally {
      this.keep(undefined);
      this.setBusy(false);
    }
  }

  refused({ code, message, retryAfter }) {
    this.result.stop();
    this.turnTo("code");
    const known = KNOWN_TROUBLE.has(code) ? code : "other";
    const said = message || this.texts.text(`trouble.${known}`);
    const wait = retryAfter === undefined ? "" : ` ${this.texts.counted("trouble.wait", retryAfter)}`;
    this.complain(said + wait);
  }

  complain(text) {
    this.trouble.hidden = text === "";
    say(this.trouble, text);
  }

  /** The button keeps its place and its focus while a submission is graded; it only does nothing. */
  setBusy(busy) {
    this.busy = busy;
    this.button.setAttribute("aria-disabled", String(busy));
    say(this.button.querySelector("span"), this.texts.text(busy ? "submit.busy" : "submit"));
  }

  // A reload in the middle of grading goes on where it was.

  keep(submission) {
    const key = `ackademy.grading.${this.data.slug}`;
    try {
      if (submission) this.session.setItem(key, JSON.stringify(submission));
      else this.session.removeItem(key);
    } catch {
      // Then a reload finds the attempt in the list instead.
    }
  }

  kept() {
    try {
      return JSON.parse(this.session.getItem(`ackademy.grading.${this.data.slug}`) ?? "null");
    } catch {
      return null;
    }
  }
}
