// Elements in one call. Attributes only, never inline styles or markup in strings: the site's content
// security policy forbids the former, and texts of other people must not become the latter.

const SVG = "http://www.w3.org/2000/svg";

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
  return node;
}

/** An HTML element. `onclick: listener` adds a listener, `true` sets an empty attribute, `false` leaves it out. */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Changes a text only when it differs, so that a live region isn't read out again for nothing. */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
