// What somebody is typing, kept in this browser until it was sent: over a reload, a sign-in, a dead network.
import { read, write } from "./storage.js";

const KEY = "ackademy.typed";
/** The latest; nobody comes back to so many. */
const MOST = 20;

function all() {
  try {
    const texts = JSON.parse(read(KEY) ?? "{}");
    return texts !== null && typeof texts === "object" && !Array.isArray(texts) ? texts : {};
  } catch {
    return {};
  }
}

/** The text that was last kept under a name; empty when there is none. */
export function kept(name) {
  const texts = all();
  return Object.hasOwn(texts, name) && typeof texts[name] === "string" ? texts[name] : "";
}

/** An empty text is none. */
export function keep(name, text) {
  const { [name]: _, ...others } = all();
  const texts = text === "" ? others : { ...others, [name]: text };
  write(KEY, JSON.stringify(Object.fromEntries(Object.entries(texts).slice(-MOST))));
}

export const clear = (name) => keep(name, "");
