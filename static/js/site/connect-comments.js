// Brings the comments to a page that has a place for them. The code and the live line come when a reader does.

export async function connectComments(page) {
  const section = page.querySelector("section[data-comments]");
  if (!section) return;
  const origin = page.querySelector('meta[name="live-origin"]')?.content;
  const { Comments } = await import("./comments.js");
  new Comments(section, {
    fetch: globalThis.fetch.bind(globalThis),
    follow: origin ? async (lesson, heard) => (await import("./bulletin.js")).follow({ origin, lesson, heard }) : undefined,
  }).start();
}
