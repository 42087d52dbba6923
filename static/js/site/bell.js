// How many replies and answers wait for who is signed in: beside their name on every page, and counted up as they come.
import { announce } from "./announce.js";
import { say } from "./texts.js";

/** What a count says to eyes and ears, and whether it is news since the last one. */
export function shown(unread, before) {
  const text = unread > 99 ? "99+" : String(unread);
  return { text: unread > 0 ? text : "", news: before !== undefined && unread > before };
}

/**
 * @param unread as the site told it with the account
 * @param listen opens the live line; without it the next page tells
 */
export async function showBell(page, unread, listen) {
  const bell = page.querySelector("[data-bell]");
  if (!bell || !Number.isInteger(unread)) return;
  let before;
  const show = (count) => {
    const { text, news } = shown(count, before);
    before = count;
    bell.hidden = false;
    bell.classList.toggle("some", count > 0);
    bell.querySelector("[data-unread]").textContent = text;
    bell.setAttribute("aria-label", say("bell", count));
    if (news) announce(say("bell.news"));
  };
  show(unread);
  try {
    await listen?.({
      heard: (event, told) => event === "notification" && Number.isInteger(told?.unread) && show(told.unread),
      change: () => {},
    });
  } catch {
    // The line only hurries.
  }
}
