// Entry point of an exercise's page. Without it the page is a form with a text area, and everything still works.
import { News } from "./exercise/news.js";
import { Workspace } from "./exercise/workspace.js";
import { readTexts } from "./kit/texts.js";
import { whoIsHere } from "./site/account.js";

/** Reading `localStorage` itself may throw; then drafts live as long as the page. */
function storage(name) {
  try {
    return globalThis[name];
  } catch {
    return undefined;
  }
}

const fetch = globalThis.fetch.bind(globalThis);
const origin = document.querySelector('meta[name="live-origin"]')?.content;

/** The client library comes when something is handed in. */
async function listen(ear) {
  const { listen } = await import("./site/me.js");
  listen({ origin, fetch, ...ear });
}

const main = document.querySelector("main.workspace");
const data = JSON.parse(document.getElementById("exercise").textContent);

new Workspace({
  main,
  data,
  texts: readTexts("exercise-texts"),
  storage: storage("localStorage"),
  session: storage("sessionStorage"),
  account: whoIsHere(document).then((here) => here?.name),
  fetch,
  news: origin ? new News(listen) : undefined,
}).start();
