// Asks for what is new, again and again; an answer comes when there is something. A page that nobody sees does not ask,
// because a browser keeps few connections to one site.

/** Between two tries while the server is away. */
const AGAIN_MS = 500;

function seen(page) {
  if (page.visibilityState === "visible") return Promise.resolve();
  return new Promise((resolve) => page.addEventListener("visibilitychange", () => resolve(seen(page)), { once: true }));
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Never returns. `url(version)` is asked, `take(response)` says which version came, `away(true)` is told while nobody
 * answers.
 */
export async function follow({ url, first, take, away, page = document, fetch = globalThis.fetch.bind(globalThis), rest = pause, on = () => true }) {
  let version = first;
  while (on()) {
    await seen(page);
    try {
      const response = await fetch(url(version), { cache: "no-store" });
      if (!response.ok) throw new Error(`${response.status}`);
      version = await take(response);
      away(false);
    } catch {
      away(true);
      await rest(AGAIN_MS);
    }
  }
}
