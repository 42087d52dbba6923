// What a graded submission earns: its events go into the browser's progress log.

const KEY = "ackademy.progress";

/** Adds the events that the log doesn't have yet, and gives the XP that they bring. */
export function earn(events, storage = globalThis.localStorage) {
  const log = read(storage);
  const known = new Set(log.events.map(({ id }) => id));
  const fresh = events.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return 0;
  try {
    storage.setItem(KEY, JSON.stringify({ ...log, events: [...log.events, ...fresh] }));
  } catch {
    return 0;
  }
  globalThis.dispatchEvent(new CustomEvent("ackademy:progress"));
  return fresh.filter(({ type }) => type === "passed").reduce((sum, { xp }) => sum + xp, 0);
}

function read(storage) {
  try {
    const log = JSON.parse(storage.getItem(KEY));
    if (Array.isArray(log?.events)) return log;
  } catch {
    // Unreadable or denied: begin afresh.
  }
  return { version: 1, events: [] };
}
