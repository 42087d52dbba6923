// What every page runs: the learner's progress, code tabs, copy buttons, contents that follow the reader.
import { showAccount, whoIsHere } from "./site/account.js";
import { showBell } from "./site/bell.js";
import { connectCodeTabs } from "./site/code-tabs.js";
import { connectCopyButtons } from "./site/copy.js";
import { followReading } from "./site/contents.js";
import { connectComments } from "./site/connect-comments.js";
import { rememberVisit } from "./site/continue.js";
import { connectSearch } from "./site/find.js";
import { keepForLater } from "./site/keep.js";
import { connectPreferences, shared } from "./site/preferences.js";
import { addEvents, events, forget, start } from "./site/progress.js";
import { sync } from "./site/sync.js";

connectCodeTabs(document);
connectCopyButtons(document);
followReading(document);
rememberVisit(document);
connectSearch(document);
connectPreferences(document);
connectComments(document);
start(document);
keepForLater(document);
// Not awaited: what is personal may come after the first paint.
meet(document);

async function meet(page) {
  const here = await whoIsHere(page);
  if (here === undefined) return;
  const { name, unread } = here;
  showAccount(page, name);
  showBell(page, unread, listen);
  await sync(name, { addEvents, events, forget }, shared);
}

/** The client library comes only for who is signed in. */
async function listen(ear) {
  const origin = document.querySelector('meta[name="live-origin"]')?.content;
  if (!origin) return;
  const { listen } = await import("./site/me.js");
  listen({ origin, fetch: globalThis.fetch.bind(globalThis), ...ear });
}
