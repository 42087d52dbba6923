// The service worker: lessons that were read stay readable without a network. While there is one, every page comes from
// the server. Kept pages are fetched once more without cookies, so nothing of one person stays for another.
import { filesOf, isKept, kindOf, offlinePage } from "./offline/rules.js";

const PAGES = "ackademy-pages";
const FILES = "ackademy-files";
/** The lessons that were read last. */
const MOST_PAGES = 80;
const LANGUAGES = ["en", "ko", "es"];

/** The copy that is kept under an address, and all files that it names. */
async function keep(path) {
  const response = await fetch(path, { credentials: "omit" });
  if (!response.ok || response.redirected) return;
  const html = await response.clone().text();
  const files = await caches.open(FILES);
  await Promise.all(
    filesOf(html).map(async (file) => {
      if (!(await files.match(file))) await files.add(file);
    }),
  );
  const pages = await caches.open(PAGES);
  await pages.delete(path);
  await pages.put(path, response);
}

/** The oldest pages go when there are too many, and the files that no page names any more. */
async function tidy() {
  const pages = await caches.open(PAGES);
  const kept = await pages.keys();
  const lessons = kept.filter(({ url }) => isKept(new URL(url).pathname));
  await Promise.all(lessons.slice(0, Math.max(0, lessons.length - MOST_PAGES)).map((page) => pages.delete(page)));
  const named = new Set();
  for (const page of await pages.keys()) {
    const html = await (await pages.match(page)).text();
    filesOf(html).forEach((file) => named.add(file));
    // What a page loads later, such as the bench, has the version of what it names.
    filesOf(html).forEach((file) => named.add(file.split("/").slice(0, 3).join("/")));
  }
  const files = await caches.open(FILES);
  for (const file of await files.keys()) {
    const { pathname, search } = new URL(file.url);
    const inVersion = pathname.startsWith("/static/") && named.has(pathname.split("/").slice(0, 3).join("/"));
    if (!inVersion && !named.has(pathname + search)) await files.delete(file);
  }
}

async function visit(request, path) {
  try {
    return await fetch(request);
  } catch (offline) {
    const pages = await caches.open(PAGES);
    const answer = (isKept(path) && (await pages.match(path))) || (await pages.match(offlinePage(path)));
    if (!answer) throw offline;
    return answer;
  }
}

async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  // What the server does not want kept is a file of another version than was asked for.
  if (response.ok && response.headers.get("Cache-Control")?.includes("immutable")) await files.put(request, response.clone());
  return response;
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(Promise.all(LANGUAGES.map((language) => keep(`/${language}/offline`))));
});

self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

self.addEventListener("message", (event) => {
  const path = String(event.data?.keep ?? "");
  if (isKept(path)) event.waitUntil(keep(path).then(tidy, () => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const kind = kindOf(request, self.location.origin);
  if (kind === "file") event.respondWith(file(request));
  if (kind === "page" || kind === "visit") event.respondWith(visit(request, new URL(request.url).pathname));
});
