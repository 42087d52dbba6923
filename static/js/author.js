// While the course is being written: every page shows what was saved, in place, and what is wrong with it.
import { follow } from "./author/follow.js";
import { Panel } from "./author/panel.js";
import { Shown } from "./author/shown.js";
import { connectProof } from "./author/proof.js";
import { readTexts } from "./kit/texts.js";

const texts = readTexts("author-texts");
const panel = new Panel(document, texts);
const shown = new Shown(document, fetch.bind(globalThis));

forgetKeptPages();
shown.begin();
connectProof(document, { follow, away: (is) => panel.away(is) });
follow({
  url: (edition) => `/api/author?after=${edition}`,
  first: "",
  away: (is) => panel.away(is),
  async take(response) {
    const { edition, problems } = await response.json();
    panel.tell(problems);
    await shown.upTo(edition);
    return edition;
  },
});

/** A worker that `serve` left at this address would show old pages once this has ended. */
async function forgetKeptPages() {
  try {
    for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
  } catch {
    // Where workers are forbidden, there is none.
  }
}
