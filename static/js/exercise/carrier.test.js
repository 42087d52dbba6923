import assert from "node:assert/strict";
import { test } from "node:test";
import { Carrier } from "./carrier.js";
import { Drafts } from "./drafts.js";

function storage() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, String(value)), removeItem: (key) => kept.delete(key) };
}

/** An account as the server keeps it. Its clock and that of the devices is one. */
function account(clock) {
  const versions = [];
  let last = 0;
  return {
    versions,
    down: false,
    async fetch(address, init) {
      if (this.down) throw new TypeError("no network");
      if (init?.method === "PUT") {
        const { text, base } = JSON.parse(init.body);
        const place = versions.findIndex(({ version }) => version === base);
        if (versions[0]?.text !== text) {
          if (place >= 0) versions.splice(place, 1);
          versions.unshift({ version: `v${++last}`, at: new Date(++clock.at).toISOString(), text });
        }
      }
      return { ok: true, json: async () => ({ versions: structuredClone(versions) }) };
    },
  };
}

function device(server, clock, name = "Ana", kept = storage()) {
  const drafts = new Drafts({ storage: kept, slug: "hello", tab: Math.random(), now: () => ++clock.at });
  const timers = [];
  const carrier = new Carrier({
    drafts,
    slug: "hello",
    account: Promise.resolve(name),
    fetch: (...request) => server.fetch(...request),
    later: (deed) => timers.push(deed),
    cancel: () => {},
  });
  return {
    drafts,
    carrier,
    kept,
    /** Types, and lets the pause pass. */
    async types(text, heard) {
      drafts.save("java", text);
      carrier.changed("java", text, heard);
      await timers.pop()();
    },
    meet: () => carrier.meet("java"),
    get text() {
      return drafts.read(drafts.key("java"))?.text;
    },
    get aside() {
      return drafts.aside("java").map(({ text }) => text);
    },
  };
}

const world = () => {
  const clock = { at: 1_000 };
  const server = account(clock);
  return { clock, server, phone: device(server, clock), laptop: device(server, clock) };
};

test("what one device writes another shows, and goes on with", async () => {
  const { server, phone, laptop } = world();
  await phone.types("from the phone");
  assert.deepEqual(await laptop.meet(), { text: "from the phone", why: "device" });
  await laptop.types("from the phone, and the laptop");
  assert.deepEqual(await phone.meet(), { text: "from the phone, and the laptop", why: "device" });
  assert.deepEqual([server.versions.length, phone.aside, laptop.aside], [1, [], []]);
});

test("what was written before there was an account goes along", async () => {
  const { server, phone } = world();
  phone.drafts.save("java", "before");
  assert.equal(await phone.meet(), undefined);
  assert.deepEqual(server.versions.map(({ text }) => text), ["before"]);
});

test("both wrote, this one later: it stays, and the other text is kept there and here", async () => {
  const { server, phone, laptop } = world();
  await phone.types("base");
  await laptop.meet();
  await phone.types("base, phone");
  laptop.drafts.save("java", "base, laptop");
  assert.deepEqual(await laptop.meet(), { text: "base, laptop", why: "kept" });
  assert.deepEqual(server.versions.map(({ text }) => text), ["base, laptop", "base, phone"]);
  assert.deepEqual(laptop.aside, ["base, phone"]);
});

test("both wrote, the other later: its text comes, and this one is kept there and here", async () => {
  const { server, phone, laptop } = world();
  await phone.types("base");
  await laptop.meet();
  laptop.drafts.save("java", "base, laptop");
  await phone.types("base, phone");
  assert.deepEqual(await laptop.meet(), { text: "base, phone", why: "swapped" });
  assert.deepEqual([laptop.text, laptop.aside], ["base, phone", ["base, laptop"]]);
  assert.deepEqual(new Set(server.versions.map(({ text }) => text)), new Set(["base, laptop", "base, phone"]));
});

test("both type at the same time: each has the other's text aside, and the account has both", async () => {
  const { server, phone, laptop } = world();
  await phone.types("base");
  await laptop.meet();
  await phone.types("base, phone");
  const heard = [];
  await laptop.types("base, laptop", () => heard.push("told"));
  assert.deepEqual([heard, laptop.aside], [["told"], ["base, phone"]]);
  assert.deepEqual(server.versions.map(({ text }) => text), ["base, laptop", "base, phone"]);
  await laptop.types("base, laptop, more", () => heard.push("again"));
  assert.deepEqual(heard, ["told"], "once is enough");
});

test("a reset here is one everywhere, and comes to nothing here again", async () => {
  const { phone, laptop } = world();
  await phone.types("mine");
  await laptop.meet();
  laptop.drafts.setAside("java", "mine", "reset");
  await laptop.types("the starter");
  laptop.drafts.drop("java");
  assert.equal(await laptop.meet(), undefined);
  assert.deepEqual(await phone.meet(), { text: "the starter", why: "device" });
});

test("without the network everything stays, and the next page carries it", async () => {
  const { server, phone } = world();
  server.down = true;
  await phone.types("offline");
  assert.equal(await phone.meet(), undefined);
  server.down = false;
  assert.equal(await phone.meet(), undefined);
  assert.deepEqual(server.versions.map(({ text }) => text), ["offline"]);
});

test("typing during a question is not overwritten by its answer", async () => {
  const { server, phone, laptop } = world();
  await phone.types("base");
  await laptop.meet();
  laptop.drafts.save("java", "laptop");
  await phone.types("phone");
  const { fetch } = server;
  server.fetch = async function (address, init) {
    if (init?.method === "PUT") laptop.drafts.save("java", "laptop, typing on");
    return fetch.call(this, address, init);
  };
  assert.equal(await laptop.meet(), undefined);
  assert.deepEqual([laptop.text, laptop.aside], ["laptop, typing on", ["phone"]]);
});

test("who signs out leaves nothing of their account, and keeps what is not safe there", async () => {
  const { server, clock, phone } = world();
  await phone.types("safe");
  const after = device(server, clock, "", phone.kept);
  assert.deepEqual(await after.meet(), { text: undefined, why: "left" });
  assert.equal(after.text, undefined);

  await phone.types("safe again");
  phone.drafts.save("java", "not sent yet");
  const other = device(server, clock, "Min", phone.kept);
  await other.meet();
  assert.equal(other.text, "not sent yet");
});

test("nobody is asked while nobody is signed in, or nobody knows", async () => {
  const { server, clock } = world();
  server.fetch = () => assert.fail("asked");
  for (const name of ["", undefined]) {
    const phone = device(server, clock, name);
    await phone.types("mine");
    assert.equal(await phone.meet(), undefined);
    assert.equal(phone.text, "mine");
  }
});

test("who leaves the page takes along what waits, as far as a browser lets it", async () => {
  const { server, phone } = world();
  const sent = [];
  const { fetch } = server;
  server.fetch = (address, init) => {
    sent.push(init.keepalive);
    return fetch.call(server, address, init);
  };
  phone.carrier.changed("java", "last words");
  phone.carrier.part();
  phone.carrier.changed("python", "x".repeat(70_000));
  phone.carrier.part();
  await new Promise(setImmediate);
  assert.deepEqual(sent, [true]);
  assert.equal(server.versions[0].text, "last words");
});
