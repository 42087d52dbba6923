// Carries drafts between this browser and its owner's account. As here, the newest text is the draft, and nothing is lost:
// what a device wrote meanwhile stays a version there, and is set aside here.
//
// Per language `base` is kept: { account, version, text, known }, the last that the account and this browser agreed on, and
// the ids of all versions that were seen.

const PAUSE_MS = 1_500;
/** A browser takes no more from a page that is left. */
const PARTING_BYTES = 60_000;

export class Carrier {
  /**
   * @param drafts a Drafts
   * @param account promises the name of who is signed in; empty for nobody, undefined when there is no telling
   */
  constructor({ drafts, slug, account, fetch, later = (deed, after) => setTimeout(deed, after), cancel = (timer) => clearTimeout(timer) }) {
    Object.assign(this, { drafts, slug, account, fetch, later, cancel });
    /** Per language the text that waits to be sent. */
    this.waiting = new Map();
  }

  /**
   * Brings the account's text here, or this browser's there.
   *
   * @returns what to show instead, as `{ text, why }`: without a text the starter; undefined when all is as it should be
   */
  async meet(language) {
    const name = await this.account;
    if (name === undefined) return undefined;
    const left = this.leaveOthers(language, name);
    if (name === "") return left;
    try {
      return (await this.join(language, name)) ?? left;
    } catch {
      // Without the network the text stays here, and the next page tries again.
      return left;
    }
  }

  /** A text of somebody else's account that is safe there leaves this browser. */
  leaveOthers(language, name) {
    const base = this.base(language);
    if (base === undefined || base.account === name) return undefined;
    const safe = this.mine(language)?.text === base.text;
    this.forget(language);
    if (!safe) return undefined;
    this.drafts.drop(language);
    return { text: undefined, why: "left" };
  }

  async join(language, name) {
    const versions = await this.ask(language);
    const [newest] = versions;
    const mine = this.mine(language);
    const base = this.base(language);
    if (newest === undefined) {
      if (mine) await this.put(language, name, mine.text);
      return undefined;
    }
    // What was reset here has no text here; the account knows it already.
    if (mine === undefined && base?.version === newest.version) return undefined;
    if (mine === undefined || mine.text === newest.text) {
      this.agree(language, name, versions);
      return mine ? undefined : this.adopt(language, newest.text);
    }
    if (base?.version === newest.version) {
      await this.put(language, name, mine.text, base.version);
      return undefined;
    }
    if (base?.text === mine.text) {
      this.agree(language, name, versions);
      return this.adopt(language, newest.text);
    }
    return this.reconcile(language, name, mine, newest);
  }

  /** Both wrote: the newer text is the draft, the other is kept there and here. */
  async reconcile(language, name, mine, newest) {
    if (Date.parse(newest.at) <= mine.at) {
      this.drafts.setAside(language, newest.text, "device");
      await this.put(language, name, mine.text);
      return { text: mine.text, why: "kept" };
    }
    await this.put(language, name, mine.text);
    await this.put(language, name, newest.text);
    if (this.mine(language)?.text !== mine.text) {
      // Typed on meanwhile: then that is the newest.
      this.drafts.setAside(language, newest.text, "device");
      return undefined;
    }
    this.drafts.setAside(language, mine.text, "device");
    return { ...this.adopt(language, newest.text), why: "swapped" };
  }

  adopt(language, text) {
    this.drafts.save(language, text);
    return { text, why: "device" };
  }

  /** The learner types: it goes to the account after a pause. `heard` is told when another device had written, too. */
  changed(language, text, heard = () => {}) {
    this.cancel(this.waiting.get(language)?.timer);
    const timer = this.later(() => this.send(language, heard), PAUSE_MS);
    this.waiting.set(language, { text, timer });
  }

  async send(language, heard, options) {
    const { text } = this.waiting.get(language) ?? {};
    this.waiting.delete(language);
    const name = await this.account;
    if (!name || text === undefined) return;
    try {
      const others = await this.put(language, name, text, this.base(language)?.version, options);
      for (const other of others) this.drafts.setAside(language, other.text, "device");
      if (others.length > 0) heard();
    } catch {
      // It is kept here, and goes along with the next change or the next page.
    }
  }

  /** The page is left: what waits goes now. */
  part() {
    for (const [language, { text, timer }] of this.waiting) {
      this.cancel(timer);
      if (new TextEncoder().encode(text).length < PARTING_BYTES) this.send(language, () => {}, { keepalive: true });
    }
  }

  /** @returns versions that this browser has never seen */
  async put(language, name, text, base = "", options = {}) {
    const known = new Set(this.base(language)?.known ?? []);
    const versions = await this.ask(language, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text, base }),
      ...options,
    });
    this.agree(language, name, versions);
    return base === "" ? [] : versions.slice(1).filter(({ version, text: other }) => !known.has(version) && other !== text);
  }

  async ask(language, init) {
    const response = await this.fetch(`/api/me/drafts/${this.slug}/${language}`, init);
    if (!response.ok) throw new Error(`the draft was answered with ${response.status}`);
    return (await response.json()).versions;
  }

  mine(language) {
    const draft = this.drafts.read(this.drafts.key(language));
    return typeof draft?.text === "string" ? draft : undefined;
  }

  base(language) {
    return this.drafts.read(`${this.drafts.key(language)}.base`);
  }

  agree(language, account, versions) {
    const [{ version, text }] = versions;
    this.drafts.write(`${this.drafts.key(language)}.base`, { account, version, text, known: versions.map((one) => one.version) });
  }

  forget(language) {
    this.drafts.write(`${this.drafts.key(language)}.base`, null);
  }
}
