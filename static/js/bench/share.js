// The link by which a second device comes to the same bench.
import { el } from "../kit/dom.js";

/** The bench's id stands behind the "#", so that no server and no log ever sees it. */
export const linkTo = ({ origin, language, id }) => `${origin}/${language}/sandbox#bench=${id}`;

/** A box with the link, its button to copy, and what sharing means. */
export function shareBox(texts) {
  const field = el("input", { readonly: true, "aria-label": texts.text("share.link"), "data-testid": "share-link", onfocus: () => field.select() });
  const copy = el("button", { type: "button", onclick: () => copied() }, texts.text("share.copy"));
  const node = el("div", { class: "bench-share", hidden: true }, el("p", {}, texts.text("share.hint")), field, copy);

  async function copied() {
    try {
      await navigator.clipboard.writeText(field.value);
      copy.textContent = texts.text("share.copied");
    } catch {
      field.focus();
    }
  }

  return {
    node,
    show(link) {
      field.value = link;
      copy.textContent = texts.text("share.copy");
      node.hidden = !node.hidden;
      if (!node.hidden) field.focus();
    },
  };
}
