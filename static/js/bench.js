// Entry point of pages with a live bench: draws each one, and brings the connections when they are wanted.
import { Bench } from "./bench/mount.js";
import { sharedBench } from "./bench/visitor.js";
import { readTexts } from "./kit/texts.js";

const NEAR = "120px";

/** Connects when the bench comes near the window; who saves data decides by the button. */
function connectWhenNear(section, bench) {
  if (navigator.connection?.saveData) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      bench.connect();
    },
    { rootMargin: NEAR },
  );
  observer.observe(section);
}

const pageOrigin = document.querySelector('meta[name="live-origin"]')?.content;

for (const section of document.querySelectorAll("section.bench[data-bench]")) {
  connectWhenNear(section, new Bench(section, readTexts("bench-texts"), section.dataset.live || pageOrigin));
}

// A link to another bench that is opened in this very page changes the address only.
addEventListener("hashchange", () => {
  if (sharedBench(location.hash)) location.reload();
});
