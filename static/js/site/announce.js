// One quiet live region for the whole page: what changed without moving the focus is said there, once.

/** Says it to who listens; the same words twice in a row are said twice. */
export function announce(text) {
  const region = document.getElementById("announce");
  if (!region) return;
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = text));
}
