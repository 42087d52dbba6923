// localStorage that never throws: a browser may deny it, and a full one refuses to write.

/** The text under a key; null when there is none or the browser says no. */
export function read(key) {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Says whether the text was kept. */
export function write(key, text) {
  try {
    globalThis.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
