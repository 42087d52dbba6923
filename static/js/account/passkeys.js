// Passkeys: signing in and up with one, adding one. What the page has for it is shown once it is known to work here.
import { decoded, encoded } from "./credentials.js";

/** A challenge is good for ten minutes; one that waits in a field is renewed before. */
const RENEW_MS = 9 * 60_000;

/** @param browser what of it is used, for tests */
export function connectPasskeys(page, browser = globalThis) {
  for (const part of page.querySelectorAll("[data-passkey]")) {
    const here = part.dataset.origin === browser.location.origin;
    if (part.dataset.passkey === "elsewhere") part.hidden = here;
    else if (here && browser.PublicKeyCredential) {
      part.hidden = false;
      ROLES[part.dataset.passkey](new Ceremony(part, browser));
    }
  }
}

const ROLES = {
  "sign-in": (ceremony) => {
    ceremony.onClick(() => ceremony.signIn());
    ceremony.offerInField();
  },
  "sign-up": (ceremony) => ceremony.onClick(() => ceremony.signUp()),
  add: (ceremony) => {
    ceremony.part.addEventListener("submit", (event) => {
      event.preventDefault();
      ceremony.run(() => ceremony.add());
    });
  },
};

class Ceremony {
  constructor(part, browser) {
    this.part = part;
    this.browser = browser;
    this.page = part.ownerDocument;
    this.button = part.querySelector("button");
    this.refusal = part.querySelector(".refusal");
    this.waiting = undefined;
  }

  onClick(deed) {
    this.button.addEventListener("click", () => this.run(deed));
  }

  /** One at a time: a browser refuses a second question while one is open. */
  async run(deed) {
    this.waiting?.abort();
    this.button.disabled = true;
    this.refusal.hidden = true;
    try {
      await deed();
    } catch (failure) {
      this.tell(failure);
    } finally {
      this.button.disabled = false;
    }
  }

  async signIn(options = {}) {
    const publicKey = decoded(await this.post("sign-in/options", {}));
    const credential = await this.browser.navigator.credentials.get({ publicKey, ...options });
    await this.finish("sign-in", credential);
  }

  async signUp() {
    const name = this.page.getElementById("name");
    if (!name.reportValidity()) return;
    const publicKey = decoded(await this.post("sign-up/options", { name: name.value }));
    await this.finish("sign-up", await this.browser.navigator.credentials.create({ publicKey }));
  }

  async add() {
    const publicKey = decoded(await this.post("add/options", {}));
    const credential = await this.browser.navigator.credentials.create({ publicKey });
    await this.finish("add", credential, { label: this.part.elements.label.value });
  }

  async finish(address, credential, more = {}) {
    const to = this.page.querySelector("input[name=to]")?.value ?? "";
    // Also where it came from the field: two answers at once, and the site would refuse one of them.
    this.button.disabled = true;
    try {
      const answer = await this.post(address, { credential: encoded(credential), to, ...more });
      this.browser.location.assign(answer.to);
    } catch (failure) {
      if (failure.code === "passkey-unknown") await this.forget(credential);
      throw failure;
    } finally {
      this.button.disabled = false;
    }
  }

  /** Has the device no longer offer a passkey that this site does not know, where the browser can. */
  async forget(credential) {
    const rpId = this.browser.location.hostname;
    await this.browser.PublicKeyCredential.signalUnknownCredential?.({ rpId, credentialId: credential.id }).catch(() => {});
  }

  /** Has the browser offer passkeys where the name is typed. Nobody asked, so what goes wrong is not told. */
  async offerInField() {
    const waiting = new AbortController();
    let renewal;
    try {
      if (!(await this.browser.PublicKeyCredential.isConditionalMediationAvailable?.())) return;
      this.waiting = waiting;
      renewal = setTimeout(() => {
        waiting.abort();
        this.offerInField();
      }, RENEW_MS);
      await this.signIn({ mediation: "conditional", signal: waiting.signal });
    } catch (failure) {
      if (failure instanceof Refused) this.tell(failure);
    } finally {
      clearTimeout(renewal);
    }
  }

  async post(address, body) {
    const language = this.page.documentElement.lang;
    let answer;
    try {
      answer = await this.browser.fetch(`/api/passkeys/${address}?lang=${language}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    } catch {
      throw new Refused("unreachable", this.part.dataset.unreachable);
    }
    const told = await answer.json();
    if (!answer.ok) throw new Refused(told.error.code, told.error.message);
    return told;
  }

  /** The site's own words; whatever a browser says instead of a passkey is told as none having come. */
  tell(failure) {
    const { gone, held } = this.part.dataset;
    this.refusal.textContent =
      failure instanceof Refused ? failure.message : failure.name === "InvalidStateError" && held ? held : gone;
    this.refusal.hidden = false;
  }
}

class Refused extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
