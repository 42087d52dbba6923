import assert from "node:assert/strict";
import { test } from "node:test";
import { decoded, encoded, fromBase64Url, toBase64Url } from "./credentials.js";
import { connectPasskeys } from "./passkeys.js";

const ORIGIN = "https://learn.example.org";
const bytes = (...values) => Uint8Array.from(values).buffer;

/** One part of a page, as much of it as the script touches. */
class Part extends EventTarget {
  hidden = true;
  button = Object.assign(new EventTarget(), { disabled: false });
  refusal = { hidden: true, textContent: "" };
  elements = { label: { value: "Laptop" } };
  name = { value: "Ana", reportValidity: () => true };

  constructor(role, origin = ORIGIN) {
    super();
    this.dataset = { passkey: role, origin, gone: "gone", held: role === "add" ? "held" : undefined, unreachable: "unreachable" };
    this.ownerDocument = {
      documentElement: { lang: "ko" },
      getElementById: () => this.name,
      querySelector: () => ({ value: "/ko/exercises" }),
    };
  }

  querySelector(selector) {
    return selector === "button" ? this.button : this.refusal;
  }
}

function browser({ answers = {}, get, create, conditional = false } = {}) {
  const asked = [];
  const went = [];
  const forgotten = [];
  return {
    asked,
    went,
    forgotten,
    location: { origin: ORIGIN, hostname: "learn.example.org", assign: (to) => went.push(to) },
    PublicKeyCredential: {
      isConditionalMediationAvailable: async () => conditional,
      signalUnknownCredential: async (unknown) => forgotten.push(unknown),
    },
    navigator: { credentials: { get, create } },
    fetch: async (address, init) => {
      asked.push([address, JSON.parse(init.body)]);
      const answer = answers[address.replace(/^\/api\/passkeys\/|\?.*$/g, "")];
      if (!answer) throw new TypeError("no network");
      return { ok: !answer.error, json: async () => answer };
    },
  };
}

const pageWith = (...parts) => ({ querySelectorAll: () => parts });
const options = { publicKey: { challenge: "AQID", user: { id: "BA", name: "Ana" } } };
const credential = {
  type: "public-key",
  id: "Bw",
  rawId: bytes(7),
  response: { clientDataJSON: bytes(1), signature: bytes(255, 254), userHandle: null },
  getClientExtensionResults: () => ({}),
};

/** Runs what a click started, to its end. */
async function settled(part) {
  while (part.button.disabled) await new Promise(setImmediate);
}

async function click(part) {
  part.button.dispatchEvent(new Event("click"));
  await settled(part);
}

test("bytes and base64url are the same thing, without padding", () => {
  for (const text of ["", "AA", "-_8", "AQIDBA"]) assert.equal(toBase64Url(fromBase64Url(text)), text);
});

test("what the server asks for becomes bytes where the browser wants bytes", () => {
  const { challenge, user, excludeCredentials, rp } = decoded({
    publicKey: { ...options.publicKey, rp: { id: "x" }, excludeCredentials: [{ type: "public-key", id: "BQ" }] },
  });
  assert.deepEqual([...challenge], [1, 2, 3]);
  assert.deepEqual([...user.id], [4]);
  assert.deepEqual([...excludeCredentials[0].id], [5]);
  assert.deepEqual(rp, { id: "x" });
});

test("what the browser gives becomes text, and what is missing stays away", () => {
  assert.deepEqual(encoded(credential), {
    type: "public-key",
    id: "Bw",
    rawId: "Bw",
    response: { clientDataJSON: "AQ", signature: "__4" },
    clientExtensionResults: {},
  });
});

test("nothing is offered on another origin than the site's, nor by a browser that cannot", () => {
  const parts = [new Part("sign-in", "https://elsewhere.example"), new Part("elsewhere"), new Part("elsewhere", "https://elsewhere.example")];
  connectPasskeys(pageWith(...parts), browser());
  assert.deepEqual(parts.map((part) => part.hidden), [true, true, false]);

  const old = new Part("sign-in");
  connectPasskeys(pageWith(old), { ...browser(), PublicKeyCredential: undefined });
  assert.equal(old.hidden, true);
});

test("signing in asks in the page's language, and goes where the site says", async () => {
  const part = new Part("sign-in");
  const here = browser({ answers: { "sign-in/options": options, "sign-in": { to: "/ko/exercises" } }, get: async () => credential });
  connectPasskeys(pageWith(part), here);
  assert.equal(part.hidden, false);
  await click(part);
  assert.deepEqual(here.asked.map(([address]) => address), ["/api/passkeys/sign-in/options?lang=ko", "/api/passkeys/sign-in?lang=ko"]);
  assert.equal(here.asked[1][1].to, "/ko/exercises");
  assert.deepEqual(here.went, ["/ko/exercises"]);
});

test("a new passkey comes with its label", async () => {
  const part = new Part("add");
  const here = browser({ answers: { "add/options": options, add: { to: "/ko/me" } }, create: async () => credential });
  connectPasskeys(pageWith(part), here);
  part.dispatchEvent(new Event("submit"));
  await settled(part);
  assert.equal(here.asked[1][1].label, "Laptop");
  assert.deepEqual(here.went, ["/ko/me"]);
});

test("without a name nobody is asked for a passkey", async () => {
  const part = new Part("sign-up");
  part.name.reportValidity = () => false;
  const here = browser();
  connectPasskeys(pageWith(part), here);
  await click(part);
  assert.deepEqual(here.asked, []);
});

test("each failure is told in words, and the button works again", async () => {
  const failing = (name) => async () => { throw Object.assign(new Error(name), { name }); };
  const cases = [
    ["sign-in", { answers: { "sign-in/options": options }, get: failing("NotAllowedError") }, "gone"],
    ["add", { answers: { "add/options": options }, create: failing("InvalidStateError") }, "held"],
    ["sign-up", { answers: { "sign-up/options": options }, create: failing("InvalidStateError") }, "gone"],
    ["sign-in", { answers: {} }, "unreachable"],
    ["sign-up", { answers: { "sign-up/options": { error: { code: "name-taken", message: "taken" } } } }, "taken"],
  ];
  for (const [role, world, told] of cases) {
    const part = new Part(role);
    connectPasskeys(pageWith(part), browser(world));
    if (role === "add") part.dispatchEvent(new Event("submit"));
    else part.button.dispatchEvent(new Event("click"));
    await settled(part);
    assert.deepEqual([part.refusal.hidden, part.refusal.textContent, part.button.disabled], [false, told, false], told);
  }
});

test("a passkey that the site does not know is forgotten by the device as well", async () => {
  const part = new Part("sign-in");
  const unknown = { error: { code: "passkey-unknown", message: "unknown" } };
  const here = browser({ answers: { "sign-in/options": options, "sign-in": unknown }, get: async () => credential });
  connectPasskeys(pageWith(part), here);
  await click(part);
  assert.deepEqual(here.forgotten, [{ rpId: "learn.example.org", credentialId: "Bw" }]);
  assert.equal(part.refusal.textContent, "unknown");
});

test("while the site looks at a passkey from the field, the button waits", async () => {
  const part = new Part("sign-in");
  const disabled = [];
  const here = browser({ conditional: true, answers: { "sign-in/options": options, "sign-in": { to: "/ko" } }, get: async () => credential });
  const { fetch } = here;
  here.fetch = (...request) => {
    disabled.push(part.button.disabled);
    return fetch(...request);
  };
  connectPasskeys(pageWith(part), here);
  while (here.went.length === 0) await new Promise(setImmediate);
  assert.deepEqual(disabled, [false, true]);
});

test("the offer in the field gives way to the button, and its failures are not told", async () => {
  const part = new Part("sign-in");
  const signals = [];
  const here = browser({
    conditional: true,
    answers: { "sign-in/options": options, "sign-in": { to: "/ko" } },
    get: ({ mediation, signal }) =>
      mediation === "conditional"
        ? new Promise((_, reject) => {
            signals.push(signal);
            signal.addEventListener("abort", () => reject(signal.reason));
          })
        : Promise.resolve(credential),
  });
  connectPasskeys(pageWith(part), here);
  while (signals.length === 0) await new Promise(setImmediate);
  await click(part);
  assert.equal(signals[0].aborted, true);
  assert.equal(part.refusal.hidden, true);
  assert.deepEqual(here.went, ["/ko"]);
});
