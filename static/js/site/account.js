// Who is signed in, in the head of the page. The page itself is the same for everybody.

let answer;

/**
 * The account's name, and how many notifications it has not read; an empty name for nobody, undefined when there is no
 * telling. Where nobody has signed in nothing is asked; else one question serves all who want to know.
 */
export function whoIsHere(page, fetch = globalThis.fetch) {
  answer ??= ask(page, fetch);
  return answer;
}

async function ask(page, fetch) {
  if (!/(?:^|; )signed-in=1/.test(page.cookie)) return { name: "" };
  try {
    const { signedIn, name, unread } = await (await fetch("/api/me")).json();
    return signedIn ? { name, unread } : { name: "" };
  } catch {
    return undefined;
  }
}

/** Says the name instead of "Account". */
export function showAccount(page, name) {
  const link = page.querySelector("[data-account]");
  page.documentElement.classList.toggle("signed-in", name !== "");
  if (!link || !name) return;
  link.title = link.textContent;
  link.textContent = name;
}
