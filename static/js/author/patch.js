// Puts into a living page what differs between the page as the server made it before and as it makes it now. Everything
// else stays the very same node: a bench that is connected, an editor that was typed into, a tab that was chosen.
import { middle } from "./spans.js";

/** What scripts or the reader fill. It is as they left it. */
const THEIRS = "[data-comments], [data-proof], #panel-code, #panel-result, script";
/** What is replaced as a whole, because scripts rebuild what is inside. */
const WHOLE = ".code, figure, table, pre, [data-bench]";
const BOXES = new Set(["MAIN", "ARTICLE", "SECTION", "DIV", "ASIDE", "NAV", "OL", "UL", "DETAILS", "HEADER"]);

/** Thrown when only loading the page anew can show what is there now. */
export class NeedsReload extends Error {}

const hasText = (node) => [...node.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== "");

function sameBox(live, before, after) {
  if (before.tagName !== after.tagName || !BOXES.has(before.tagName) || before.matches(WHOLE)) return false;
  if (!before.cloneNode(false).isEqualNode(after.cloneNode(false))) return false;
  if (hasText(before) || hasText(after) || live.children.length !== before.children.length) return false;
  return [...live.children].every((child, index) => child.tagName === before.children[index].tagName);
}

/** `before` and `after` are what the server made; the nodes that are new in the page are added to `fresh`. */
export function patch(live, before, after, fresh) {
  if (before.isEqualNode(after) || live.matches(THEIRS)) return;
  if (!sameBox(live, before, after)) {
    replace([live], [after], fresh);
    return;
  }
  const was = [...before.children];
  const is = [...after.children];
  const now = [...live.children];
  const span = middle(was, is, (one, other) => one.isEqualNode(other));
  const gone = now.slice(span.start, span.before);
  const come = is.slice(span.start, span.after);
  if (gone.length === come.length) {
    gone.forEach((node, index) => patch(node, was[span.start + index], come[index], fresh));
    return;
  }
  // An island among them keeps its place; what lies around it is given to each side.
  replace(gone, come, fresh, { parent: live, next: now[span.before] ?? null });
}

function replace(gone, come, fresh, place) {
  const all = [...gone, ...come];
  if (all.some((node) => node.matches("[data-bench]") || node.querySelector("[data-bench]"))) throw new NeedsReload();
  if (gone.some((node) => node.matches(THEIRS))) throw new NeedsReload();
  const nodes = come.map((node) => document.importNode(node, true));
  const { parent, next } = place ?? { parent: gone[0].parentElement, next: gone.at(-1).nextElementSibling };
  gone.forEach((node) => node.remove());
  nodes.forEach((node) => parent.insertBefore(node, next));
  fresh.push(...nodes);
}
