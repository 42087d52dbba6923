// Who is signed in, in the head of the page. The page itself is the same for everybody.

/** Says the account's name instead of "Account". A browser where nobody has signed in asks nothing. */
export async function showAccount(page, fetch = globalThis.fetch) {
  const link = page.querySelector("[data-account]");
  if (!link || !/(?:^|; )signed-in=1/.test(page.cookie)) return;
  try {
    const me = await (await fetch("/api/me")).json();
    if (!me.signedIn) return;
    link.title = link.textContent;
    link.textContent = me.name;
  } catch {
    // Without an answer the link stays as it is, and leads to the same page.
  }
}
