// Where the reader is: the heading above what is being read, and the field that has the focus.
import { read } from "./spans.js";

const HEADINGS = "main :is(h1, h2, h3)";

/** What scrolls a heading: the window, or a panel that is higher inside than outside. */
function scroller(heading) {
  const panel = heading.closest(".workspace-panel");
  return panel && panel.scrollHeight > panel.clientHeight && getComputedStyle(panel).overflowY !== "visible" ? panel : globalThis;
}

const among = (page) => [...page.querySelectorAll(HEADINGS)];

/** Remembers it; calling what comes back goes there again, whatever became of the page meanwhile. */
export function place(page) {
  const headings = among(page);
  const index = read(headings.map((heading) => heading.getBoundingClientRect().top), globalThis.innerHeight / 2);
  const heading = headings[index];
  const top = heading?.getBoundingClientRect().top;
  const focused = page.activeElement;
  const { id } = focused ?? {};
  const address = focused?.getAttribute?.("href");
  return () => {
    const now = heading?.isConnected ? heading : (heading?.id && page.getElementById(heading.id)) || among(page)[index];
    if (now) scroller(now).scrollBy({ top: now.getBoundingClientRect().top - top, behavior: "instant" });
    if (!focused || focused.isConnected || focused === page.body) return;
    const again = (id && page.getElementById(id)) || (address && page.querySelector(`main a[href="${CSS.escape(address)}"]`));
    again?.focus({ preventScroll: true });
  };
}
