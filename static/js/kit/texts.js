// The page's own words for its scripts: a JSON block that the server fills in the reader's language.

/** Reads the block with this id; a page without it gets the keys themselves, which is visible but never fatal. */
export function readTexts(id, page = document) {
  const block = page.getElementById(id);
  return new Texts(block ? JSON.parse(block.textContent) : {}, page.documentElement.lang || "en");
}

export class Texts {
  constructor(entries, language) {
    this.entries = entries;
    this.language = language;
    this.plurals = new Intl.PluralRules(language);
    // Korean lists people with commas; the particle that Intl.ListFormat would put in reads stiff.
    this.lists = language === "ko" ? { format: (names) => names.join(", ") } : new Intl.ListFormat(language);
  }

  /** The text of a key with its `{named}` gaps filled. A gap without a value stays as it is. */
  text(key, values = {}) {
    const pattern = this.entries[key] ?? key;
    return pattern.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? String(values[name]) : gap));
  }

  /** `key.one` or `key.other`, as the reader's language counts. */
  counted(key, count, values = {}) {
    const form = this.plurals.select(count) === "one" ? "one" : "other";
    return this.text(`${key}.${form}`, { count: this.number(count), ...values });
  }

  list(names) {
    return this.lists.format(names);
  }

  number(value, options) {
    return new Intl.NumberFormat(this.language, options).format(value);
  }
}
