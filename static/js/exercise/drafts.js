// A learner's text, kept in this browser: one draft per exercise and language, and the texts it replaced.
//
// Nothing here may lose a text. The newest draft wins; whatever it replaces that wasn't written in this tab,
// and whatever a reset or an older attempt pushes aside, can be had back.

const KEPT_ASIDE = 5;

export class Drafts {
  /**
   * `storage` is localStorage or what behaves like it, `tab` an id of this tab, `now` gives milliseconds.
   * Where the browser refuses to store, drafts live as long as the page, and `lasting` is false.
   */
  constructor({ storage, slug, tab, now }) {
    Object.assign(this, { storage, slug, tab, now, lasting: true });
    this.unstored = new Map();
    /** Per language the text that this tab wrote or showed last: what a newer write of its own may replace. */
    this.seen = new Map();
  }

  key(language) {
    return `ackademy.draft.${this.slug}.${language}`;
  }

  /** The newest draft as `{ text, at, by }`, or undefined. From now on this tab knows it. */
  load(language) {
    const draft = this.read(this.key(language));
    if (typeof draft?.text !== "string") return undefined;
    this.seen.set(language, draft.text);
    return draft;
  }

  /** Keeps the text as the newest draft. Gives true when another tab's text had to be set aside for it. */
  save(language, text) {
    const stored = this.read(this.key(language));
    const foreign = stored && stored.by !== this.tab && stored.text !== this.seen.get(language) && stored.text !== text;
    if (foreign) this.setAside(language, stored.text, "tab");
    this.write(this.key(language), { text, at: this.now(), by: this.tab });
    this.seen.set(language, text);
    return Boolean(foreign);
  }

  /** Forgets the draft, so that the starter shows again. Set the text aside first. */
  drop(language) {
    this.unstored.delete(this.key(language));
    this.seen.delete(language);
    try {
      this.storage.removeItem(this.key(language));
    } catch {
      this.lasting = false;
    }
  }

  /** Texts that were replaced, newest first, as `{ text, at, why }`; `why` is "reset", "tab" or "attempt". */
  aside(language) {
    const list = this.read(`${this.key(language)}.aside`);
    return Array.isArray(list) ? list : [];
  }

  setAside(language, text, why) {
    const others = this.aside(language).filter((entry) => entry.text !== text);
    this.write(`${this.key(language)}.aside`, [{ text, at: this.now(), why }, ...others].slice(0, KEPT_ASIDE));
  }

  /** Takes the newest text that was set aside and puts `current` in its place. */
  takeBack(language, current) {
    const [newest, ...rest] = this.aside(language);
    if (newest === undefined) return undefined;
    this.write(`${this.key(language)}.aside`, rest);
    if (current !== undefined && current !== newest.text) this.setAside(language, current, newest.why);
    this.save(language, newest.text);
    return newest.text;
  }

  read(key) {
    if (this.unstored.has(key)) return this.unstored.get(key);
    try {
      return JSON.parse(this.storage.getItem(key) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  }

  write(key, value) {
    try {
      this.storage.setItem(key, JSON.stringify(value));
      this.unstored.delete(key);
    } catch {
      this.lasting = false;
      this.unstored.set(key, value);
    }
  }
}
