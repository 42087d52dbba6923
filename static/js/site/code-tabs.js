// Language tabs of code blocks (WAI-ARIA tabs, automatic activation). One choice holds for every block and every visit.
import { read, write } from "./storage.js";

const KEY = "ackademy.language";

/** The language a block shows: the learner's own where the block has it, else its first. */
export function shown(languages, wanted) {
  return languages.includes(wanted) ? wanted : languages[0];
}

/** The tab that an arrow, Home or End leads to; undefined for any other key. */
export function moved(key, index, count) {
  const steps = { ArrowRight: index + 1, ArrowLeft: index - 1 + count, Home: 0, End: count - 1 };
  return key in steps ? steps[key] % count : undefined;
}

function show(block, wanted) {
  const tabs = [...block.querySelectorAll('[role="tab"]')];
  const language = shown(tabs.map((tab) => tab.dataset.lang), wanted);
  block.dataset.lang = language;
  block.classList.add("switched");
  for (const tab of tabs) {
    const chosen = tab.dataset.lang === language;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    document.getElementById(tab.getAttribute("aria-controls")).classList.toggle("chosen", chosen);
  }
}

/** Switches every block, and keeps the one that was clicked where it is while others above it change their height. */
function choose(page, language, clicked) {
  const before = clicked.getBoundingClientRect().top;
  write(KEY, language);
  for (const block of blocks(page)) show(block, language);
  globalThis.scrollBy({ top: clicked.getBoundingClientRect().top - before, behavior: "instant" });
}

const blocks = (page) => [...page.querySelectorAll(".code")].filter((block) => block.querySelector('[role="tab"]'));

/** @param within what holds the blocks to connect, where the others are connected already */
export function connectCodeTabs(page, within = page) {
  const wanted = read(KEY);
  for (const block of blocks(within)) {
    show(block, wanted);
    const tabs = [...block.querySelectorAll('[role="tab"]')];
    tabs.forEach((tab, index) => {
      tab.addEventListener("click", () => choose(page, tab.dataset.lang, tab));
      tab.addEventListener("keydown", (event) => {
        const next = moved(event.key, index, tabs.length);
        if (next === undefined) return;
        event.preventDefault();
        choose(page, tabs[next].dataset.lang, tabs[next]);
        tabs[next].focus({ preventScroll: true });
      });
    });
  }
  if (within !== page) return;
  globalThis.addEventListener("storage", ({ key, newValue }) => {
    if (key === KEY) for (const block of blocks(page)) show(block, newValue);
  });
}
