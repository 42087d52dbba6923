// Brings this browser's log and the account's together: a set union, so the order of devices makes no difference.
// What is known to be with the account is noted, as {account, ids}: that much may leave the browser with its owner.
import { read, write } from "./storage.js";

const KEY = "ackademy.synced";
/** In one request, as the server takes them. */
const MOST = 1000;

function noted() {
  try {
    const { account, ids } = JSON.parse(read(KEY) ?? "{}");
    return { account: typeof account === "string" ? account : "", ids: new Set(Array.isArray(ids) ? ids : []) };
  } catch {
    return { account: "", ids: new Set() };
  }
}

const note = (account, ids) => write(KEY, JSON.stringify({ account, ids: [...ids] }));

async function answer(fetch, init, address = "/api/me/progress") {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`the progress was answered with ${response.status}`);
  return response.json();
}

const sending = (body) => ({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** Hands in what the account does not have yet, and says which of it does not count. */
async function handIn(fresh, fetch) {
  const refused = new Set();
  for (let from = 0; from < fresh.length; from += MOST) {
    const some = fresh.slice(from, from + MOST);
    const told = await answer(fetch, sending({ receipts: some.map(({ receipt }) => receipt) }));
    for (const place of told.refused) refused.add(some[place].id);
  }
  return refused;
}

/**
 * @param account the name of whoever is signed in; empty for nobody
 * @param log { events, addEvents, forget }
 * @param preferences { adopt, forget }
 */
export async function sync(account, log, preferences, fetch = globalThis.fetch) {
  const before = noted();
  if (before.account !== "" && before.account !== account) {
    // Somebody else sits here now. What was theirs is with their account.
    log.forget(before.ids);
    before.ids.clear();
    note("", before.ids);
    preferences.forget();
  }
  if (account === "") return;
  try {
    const fresh = log.events().filter(({ id, receipt }) => typeof receipt === "string" && !before.ids.has(id));
    const refused = await handIn(fresh, fetch);
    if (refused.size > 0) log.forget(refused);
    const { events, preferences: chosen } = await answer(fetch);
    note(account, events.map(({ id }) => id));
    log.addEvents(events);
    await preferences.adopt(chosen, (mine) => answer(fetch, sending(mine), "/api/me/preferences"));
  } catch {
    // The next page tries again; until then everything stays here.
  }
}
