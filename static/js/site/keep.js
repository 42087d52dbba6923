// Lets the site be read without a network: starts the service worker, and tells it which page is being read.

/** Without a worker, which needs a secure origin, all is as before. */
export async function keepForLater(page, { workers = globalThis.navigator?.serviceWorker, path = globalThis.location?.pathname } = {}) {
  const address = page.querySelector('meta[name="worker"]')?.content;
  if (!workers || !address) return;
  try {
    await workers.register(address, { scope: "/" });
    const { active } = await workers.ready;
    active.postMessage({ keep: path });
  } catch {
    // A browser may forbid it; nobody needs to be told.
  }
}
