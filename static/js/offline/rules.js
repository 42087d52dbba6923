// What is kept for reading without a network, told by addresses alone. Nothing here touches the network.

const LESSON = /^\/(en|ko|es)\/tracks\/[a-z0-9-]+\/[a-z0-9-]+$/;
const START = /^\/(en|ko|es)$/;
const FILE = /^\/(static|figures)\//;
const LANGUAGE = /^\/(en|ko|es)(?=\/|$)/;

/** The offline page in the language of an address. */
export const offlinePage = (path) => `/${LANGUAGE.exec(path)?.[1] ?? "en"}/offline`;

/** "file" is answered from what is kept, "page" is kept when it is visited, "visit" is only told that there is no network. */
export function kindOf({ method, mode, url }, origin) {
  const { pathname, origin: asked } = new URL(url);
  if (method !== "GET" || asked !== origin) return "other";
  if (FILE.test(pathname)) return "file";
  if (mode !== "navigate") return "other";
  return isKept(pathname) ? "page" : "visit";
}

/** Lessons and the course: the same for everyone, and all that a reader needs. */
export const isKept = (path) => LESSON.test(path) || START.test(path);

/** The files of the site that a page's HTML names. */
export function filesOf(html) {
  const found = html.matchAll(/(?:href|src)="(?:https?:\/\/[^"/]+)?(\/(?:static|figures)\/[^"]+)"/g);
  return [...new Set([...found].map(([, path]) => path.replaceAll("&amp;", "&")))];
}
