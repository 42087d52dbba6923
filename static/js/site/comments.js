// Comments below a lesson. The server makes all of it as a page that needs no script; this takes the part #comments out of
// that page, sends its forms without leaving, keeps what is being typed, and listens for what others write.
import { announce } from "./announce.js";
import { clear, keep, kept } from "./typed.js";
import { say } from "./texts.js";

/** How near the reader must be before anything is asked for. */
const NEAR = "600px";

export class Comments {
  /** @param section the element on this page; its children are replaced, it stays */
  constructor(section, { fetch, follow }) {
    Object.assign(this, { section, fetch, follow });
  }

  /** Begins when the reader comes near, or at once where they were led here. */
  start() {
    const { section } = this;
    section.addEventListener("submit", (event) => this.submit(event));
    section.addEventListener("input", ({ target }) => target.dataset?.draft && keep(target.dataset.draft, target.value));
    section.addEventListener("click", ({ target }) => target.closest("[data-comment-news] button") && this.news());
    if (section.querySelector("[data-comment-count]")) {
      this.shown();
      this.listen();
      return;
    }
    const led = /^#c(omments$|-)/.test(globalThis.location.hash);
    const watch = new IntersectionObserver(
      (entries) => {
        if (!led && !entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        this.load().then((came) => came && this.listen());
      },
      { rootMargin: NEAR },
    );
    watch.observe(section);
  }

  listen() {
    this.follow?.(this.section.dataset.lesson, (count) => this.heard(count));
  }

  /** Without an answer everything stays as it is: a link to the page. */
  async load() {
    try {
      return this.take(await this.fetch(this.section.dataset.url));
    } catch {
      return false;
    }
  }

  /** Puts what an answer shows in place; says whether there was anything. */
  async take(response) {
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("section[data-comments]");
    if (!fresh) return false;
    this.section.replaceChildren(...document.adoptNode(fresh).childNodes);
    this.section.dataset.count = fresh.dataset.count;
    this.shown();
    return true;
  }

  shown() {
    const count = this.section.querySelector("[data-comment-count]");
    count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(Number(this.section.dataset.count));
    // Back to where they are now, which is the lesson or this page.
    const back = this.section.querySelector("[data-comment-back]");
    if (back) back.value = `${globalThis.location.pathname}#comments`;
    for (const field of this.section.querySelectorAll("[data-draft]")) {
      const text = kept(field.dataset.draft);
      if (!text || field.value !== "") continue;
      field.value = text;
      field.closest("details")?.setAttribute("open", "");
    }
  }

  async submit(event) {
    const form = event.target;
    if (form.method !== "post") return;
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    try {
      const response = await this.fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (response.status === 401) {
        this.trouble(form, say("comments.signed-out"));
        return;
      }
      const draft = form.querySelector("[data-draft]")?.dataset.draft;
      if (response.ok && draft) clear(draft);
      if (!(await this.take(response))) {
        await this.load();
      }
      if (response.ok) {
        announce(say("comments.sent"));
        (this.section.querySelector("[data-at]") ?? this.section.querySelector("h2")).focus();
      } else {
        this.section.querySelector(".refusal")?.closest("form")?.querySelector("textarea, input:not([type=hidden]), select")?.focus();
      }
    } catch {
      this.trouble(form, say("comments.away"));
    } finally {
      this.sending = false;
    }
  }

  trouble(form, text) {
    const told = form.querySelector(".refusal") ?? document.createElement("p");
    told.className = "refusal";
    told.setAttribute("role", "alert");
    told.dataset.testid = "refusal";
    form.prepend(told);
    told.textContent = text;
  }

  /** Somebody wrote, or took something away. What is being read does not move by itself. */
  heard(count) {
    if (this.sending || String(count) === this.section.dataset.count) return;
    const more = count > Number(this.section.dataset.count);
    this.section.dataset.count = String(count);
    this.section.querySelector("[data-comment-count]").textContent = new Intl.NumberFormat(
      document.documentElement.lang,
    ).format(count);
    if (!more) return;
    this.section.querySelector("[data-comment-news]").hidden = false;
    announce(say("comments.new"));
  }

  async news() {
    await this.load();
    this.section.querySelector("h2")?.focus();
  }
}
