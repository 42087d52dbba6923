// The site's own words for scripts, which each page carries in its language. Gaps are numbered, as on the server.

const words = JSON.parse(globalThis.document?.getElementById("texts")?.textContent ?? "{}");

/** Fills {0}, {1} … ; numbers get the reader's form. */
export function fill(pattern, values, language) {
  const numbers = new Intl.NumberFormat(language);
  return pattern.replace(/\{(\d)\}/g, (gap, index) => {
    const value = values[Number(index)];
    if (value === undefined) return gap;
    return typeof value === "number" ? numbers.format(value) : value;
  });
}

/** The text of a key such as "level.xp"; a key that is missing shows itself, so that it is noticed. */
export function say(key, ...values) {
  return fill(words[key] ?? key, values, document.documentElement.lang || "en");
}
