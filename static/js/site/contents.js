// Lights the entry of the contents whose section is being read.

/** The last heading above the reading line; the first when none is. Tops are in pixels from the window's upper edge. */
export function current(tops, line) {
  let found = 0;
  tops.forEach((top, index) => {
    if (top <= line) found = index;
  });
  return found;
}

/** Where the contents stand above the text, they start folded, and fold again when one of them was chosen. */
function foldWhenNarrow(page) {
  const fold = page.querySelector("[data-toc]");
  const narrow = globalThis.matchMedia("(max-width: 1180px)");
  if (!fold) return;
  const fit = () => (fold.open = !narrow.matches);
  fit();
  narrow.addEventListener("change", fit);
  fold.addEventListener("click", ({ target }) => {
    if (narrow.matches && target.closest("a")) fold.open = false;
  });
}

export function followReading(page) {
  foldWhenNarrow(page);
  /** Looked up each time, because an author's page changes while it is open. */
  const sections = () =>
    [...page.querySelectorAll('[data-testid="toc"] a')]
      .map((link) => ({ link, target: page.getElementById(link.hash.slice(1)) }))
      .filter(({ target }) => target);
  if (sections().length === 0) return;

  let waiting = false;
  const light = () => {
    waiting = false;
    const pairs = sections();
    const atEnd = globalThis.innerHeight + globalThis.scrollY >= page.documentElement.scrollHeight - 2;
    const line = globalThis.innerHeight / 3;
    const tops = pairs.map(({ target }) => target.getBoundingClientRect().top);
    const index = atEnd ? pairs.length - 1 : current(tops, line);
    pairs.forEach(({ link }, at) => {
      if (at === index) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(light);
  };
  globalThis.addEventListener("scroll", soon, { passive: true });
  globalThis.addEventListener("resize", soon, { passive: true });
  light();
}
