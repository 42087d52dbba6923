// The page as the server makes it, edition after edition, and the page that the author looks at.
import { connectCodeTabs } from "../site/code-tabs.js";
import { connectCopyButtons } from "../site/copy.js";
import { NeedsReload, patch } from "./patch.js";
import { place } from "./place.js";

export class Shown {
  constructor(page, fetch, reload = () => globalThis.location.reload()) {
    Object.assign(this, { page, fetch, reload });
    this.edition = Number(page.querySelector('meta[name="edition"]')?.content);
    this.made = undefined;
  }

  /** Fetches what this page was made from, before anything is compared with it. */
  begin() {
    this.beginning = this.get().then((made) => {
      const edition = Number(made.querySelector('meta[name="edition"]')?.content);
      if (edition === this.edition) this.made = made;
    });
    // Without it, the next save loads the page anew.
    this.beginning.catch(() => {});
  }

  async get() {
    const response = await this.fetch(location.pathname + location.search, { cache: "no-cache" });
    return new DOMParser().parseFromString(await response.text(), "text/html");
  }

  /** Shows this edition, unless it is there already. */
  async upTo(edition) {
    await this.beginning.catch(() => {});
    if (edition === this.edition && this.made) return;
    if (!this.made) {
      this.reload();
      return;
    }
    this.show(await this.get());
    this.edition = edition;
  }

  show(after) {
    const back = place(this.page);
    const fresh = [];
    try {
      patch(this.page.querySelector("main"), this.made.querySelector("main"), after.querySelector("main"), fresh);
    } catch (failure) {
      if (!(failure instanceof NeedsReload)) throw failure;
      this.reload();
      return;
    }
    if (this.page.title !== after.title) this.page.title = after.title;
    this.made = after;
    this.connect(fresh);
    back();
  }

  /** What the page's scripts do at the start, for what is new. */
  connect(fresh) {
    const within = { querySelectorAll: (what) => fresh.flatMap((node) => [...(node.matches(what) ? [node] : []), ...node.querySelectorAll(what)]) };
    connectCodeTabs(this.page, within);
    connectCopyButtons(within);
    for (const node of fresh) node.classList.add("author-fresh");
  }
}
