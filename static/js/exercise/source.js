// The middle column: the languages, the editor with its drafts, and the way back to texts that were replaced.
import { say } from "../kit/dom.js";
import { randomId } from "../kit/random.js";
import { Carrier } from "./carrier.js";
import { Drafts } from "./drafts.js";
import { Editor } from "./editor.js";
import { Tabs } from "./tabs.js";

const PREFERENCE = "ackademy.language";

export class Source {
  /** `form` is the page's own form, which works without us; `data` what the server says about the exercise, `account` promises who is signed in. */
  constructor({ form, data, texts, storage, account, fetch, onSubmit }) {
    const part = (name) => form.querySelector(`[data-part="${name}"]`);
    Object.assign(this, { form, data, texts, storage });
    this.parts = { reset: part("reset"), back: part("back"), note: part("note"), host: part("editor"), area: form.elements.source, select: form.elements.language };
    this.drafts = new Drafts({ storage, slug: data.slug, tab: randomId(), now: () => Date.now() });
    this.carrier = new Carrier({ drafts: this.drafts, slug: data.slug, account, fetch });
    this.editor = new Editor({ host: this.parts.host, label: "", description: form.querySelector('[data-part="keys"]').textContent, onChange: (text) => this.changed(text), onSubmit });
    this.tabs = new Tabs(form.querySelectorAll('[role="tab"]'), (language) => this.choose(language));
    this.parts.reset.addEventListener("click", () => this.reset());
    this.parts.back.addEventListener("click", () => this.takeBack());
    addEventListener("storage", (event) => event.key === this.drafts.key(this.language) && this.adopt());
    addEventListener("pageshow", (event) => event.persisted && this.adopt());
    document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? this.back() : this.carrier.part()));
    addEventListener("pagehide", () => this.carrier.part());
  }

  /** The learner looks here again. */
  back() {
    this.adopt();
    this.carry(this.language);
  }

  /** Brings what another device wrote, and takes along what was written here. */
  async carry(language) {
    const shown = this.text;
    const brought = await this.carrier.meet(language);
    if (brought === undefined || language !== this.language || this.text !== shown) return;
    const text = brought.text ?? this.starter;
    if (text !== this.text) this.editor.show(text);
    this.note(this.texts.text(`note.${brought.why}`));
  }

  /** Takes the place of the plain text area. */
  start() {
    const { data, parts } = this;
    parts.area.hidden = true;
    parts.area.setAttribute("aria-hidden", "true");
    parts.select.closest("label").hidden = true;
    for (const part of this.form.querySelectorAll("[data-needs-script]")) part.hidden = false;
    const wanted = data.asked ? data.language : this.preferred() ?? data.language;
    this.open(wanted);
    if (typeof data.source !== "string") return;
    this.load({ language: data.language, source: data.source });
    // Without the attempt in its address, a reload shows what the learner has made of it, and not the attempt again.
    history.replaceState(null, "", location.pathname);
  }

  /** Shows the source of an earlier attempt. */
  load({ language, source }) {
    if (language !== this.language) this.open(language);
    if (source !== this.text) this.replace(source, "attempt", this.texts.text("note.attempt"));
    this.editor.focus();
  }

  preferred() {
    const language = this.remembered();
    return this.data.languages.some(({ id }) => id === language) ? language : undefined;
  }

  remembered() {
    try {
      return this.storage.getItem(PREFERENCE);
    } catch {
      return undefined;
    }
  }

  get text() {
    return this.editor.text;
  }

  get starter() {
    return this.data.languages.find(({ id }) => id === this.language).starter;
  }

  choose(language) {
    this.open(language);
    try {
      this.storage.setItem(PREFERENCE, language);
    } catch {
      // The choice then holds for this page only.
    }
  }

  open(language) {
    this.language = language;
    const { title, file } = this.data.languages.find(({ id }) => id === language);
    const label = this.texts.text("editor.label", { language: title, file });
    this.tabs.choose(language);
    this.parts.select.value = language;
    this.parts.host.setAttribute("aria-label", label);
    this.editor.open(language, this.drafts.load(language)?.text ?? this.starter, label);
    this.note(this.texts.text("note.keys"));
    this.carry(language);
  }

  /** Keeps a text here, and has it carried on. Gives true when another tab's text had to be set aside for it. */
  save(text) {
    const { language } = this;
    this.carrier.changed(language, text, () => language === this.language && this.note(this.texts.text("note.kept")));
    return this.drafts.save(language, text);
  }

  changed(text) {
    const other = this.save(text);
    this.note(this.texts.text(other ? "note.other-tab" : this.drafts.lasting ? "note.saved" : "note.unsaved"));
  }

  /** Another tab has written: its text is the newest, so it shows here too. */
  adopt() {
    const draft = this.drafts.read(this.drafts.key(this.language));
    if (draft === undefined || draft.by === this.drafts.tab || draft.text === this.text) return;
    this.drafts.load(this.language);
    this.editor.show(draft.text);
    this.note(this.texts.text("note.adopted"));
  }

  reset() {
    if (this.text === this.starter) return;
    this.drafts.setAside(this.language, this.text, "reset");
    this.drafts.drop(this.language);
    this.carrier.changed(this.language, this.starter);
    this.editor.show(this.starter);
    this.note(this.texts.text("note.reset"));
    this.parts.back.focus();
  }

  /** Shows a text in place of what is there, which can be had back. */
  replace(text, why, note) {
    if (this.text !== this.starter) this.drafts.setAside(this.language, this.text, why);
    this.save(text);
    this.editor.show(text);
    this.note(note);
  }

  takeBack() {
    const text = this.drafts.takeBack(this.language, this.text === this.starter ? undefined : this.text);
    if (text === undefined) return;
    this.save(text);
    this.editor.show(text);
    this.note(this.texts.text("note.back"));
    this.editor.focus();
  }

  note(text) {
    say(this.parts.note, text);
    const [newest] = this.drafts.aside(this.language);
    this.parts.back.hidden = newest === undefined;
    if (newest) say(this.parts.back, this.texts.text(newest.why === "reset" && this.text === this.starter ? "back.reset" : "back.other"));
  }
}
