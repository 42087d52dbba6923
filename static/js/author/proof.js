// The table of a proof, which fills while one looks. The server makes it, as a piece of HTML for each version.

/** Only cells that changed are touched, so that a screen reader stays where it is. */
function put(live, after) {
  if (live.isEqualNode(after)) return;
  const simple = live.children.length !== after.children.length || live.children.length === 0 || live.tagName !== after.tagName;
  if (simple) {
    live.replaceWith(after);
    return;
  }
  for (const { name, value } of after.attributes) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  const next = [...after.children];
  [...live.children].forEach((child, index) => put(child, next[index]));
}

export function connectProof(page, { follow, away }) {
  const place = page.querySelector("[data-proof]");
  if (!place) return;
  const table = () => place.querySelector("[data-version]");
  follow({
    url: (version) => `${place.dataset.url}?after=${version}`,
    first: table().dataset.version,
    away,
    async take(response) {
      const made = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-version]");
      put(table(), page.importNode(made, true));
      return table().dataset.version;
    },
  });
}
