import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { union } from "./log.js";
import { sync } from "./sync.js";

/** The server: a set of events for each account; a receipt counts for the first account that brings it. */
class Server {
  owners = new Map();
  events = new Map();
  chosen = new Map();
  down = false;

  as(account) {
    return async (address, init) => {
      if (this.down) throw new TypeError("no network");
      const preferences = this.chosen.get(account) ?? { stored: false };
      if (init === undefined) return this.json({ events: [...(this.events.get(account)?.values() ?? [])], preferences });
      if (address === "/api/me/preferences") {
        this.chosen.set(account, { ...JSON.parse(init.body), stored: true });
        return this.json(this.chosen.get(account));
      }
      const refused = [];
      JSON.parse(init.body).receipts.forEach((receipt, place) => {
        if (!this.owners.has(receipt)) this.owners.set(receipt, account);
        if (this.owners.get(receipt) !== account) refused.push(place);
        else this.put(account, { id: receipt.slice(2), receipt, type: "graded" });
      });
      return this.json({ refused });
    };
  }

  put(account, event) {
    if (!this.events.has(account)) this.events.set(account, new Map());
    this.events.get(account).set(event.id, event);
  }

  json = (body) => ({ ok: true, json: async () => body });
}

/** A browser: its storage, and its log. */
class Browser {
  stored = new Map();
  log = [];
  chosen = { numbers: true, zone: "Asia/Seoul" };
  preferences = {
    adopt: async (told, tell) => { this.chosen = told.stored ? told : await tell(this.chosen); },
    forget: () => { this.chosen = { numbers: true, zone: "UTC" }; },
  };

  constructor(...ids) {
    this.addEvents(ids.map((id) => ({ id, receipt: `r:${id}`, type: "graded" })));
  }

  addEvents = (events) => { this.log = union(this.log, events); };
  events = () => [...this.log];
  forget = (ids) => { this.log = this.log.filter(({ id }) => !ids.has(id)); };
  ids = () => this.log.map(({ id }) => id).sort();

  async visit(account, server) {
    globalThis.localStorage = {
      getItem: (key) => this.stored.get(key) ?? null,
      setItem: (key, text) => this.stored.set(key, text),
    };
    await sync(account, this, this.preferences, server.as(account));
    return this;
  }
}

let server;
beforeEach(() => { server = new Server(); });

test("two devices of an account end up the same, in any order", async () => {
  const laptop = new Browser("a", "b");
  const phone = new Browser("b2", "c");
  await phone.visit("Ana", server);
  await laptop.visit("Ana", server);
  await phone.visit("Ana", server);
  assert.deepEqual(laptop.ids(), ["a", "b", "b2", "c"]);
  assert.deepEqual(phone.ids(), laptop.ids());
});

test("after signing out the account's log has left, and what came later stays", async () => {
  const laptop = await new Browser("a").visit("Ana", server);
  laptop.addEvents([{ id: "b", receipt: "r:b", type: "graded" }]);
  await laptop.visit("", server);
  assert.deepEqual(laptop.ids(), ["b"]);
});

test("who signs in next gets nothing of the one before", async () => {
  const shared = await new Browser("a").visit("Ana", server);
  await shared.visit("Ben", server);
  assert.deepEqual(shared.ids(), []);
  await shared.visit("Ana", server);
  assert.deepEqual(shared.ids(), ["a"]);
});

test("a receipt that counts for another account leaves this browser", async () => {
  await new Browser("a").visit("Ana", server);
  const thief = await new Browser("a", "b").visit("Ben", server);
  assert.deepEqual(thief.ids(), ["b"]);
});

test("without the network everything stays, and the next page hands it in", async () => {
  server.down = true;
  const laptop = await new Browser("a").visit("Ana", server);
  assert.deepEqual(laptop.ids(), ["a"]);
  server.down = false;
  await laptop.visit("Ana", server);
  assert.deepEqual((await new Browser().visit("Ana", server)).ids(), ["a"]);
});

test("a log of thousands is handed in by pieces", async () => {
  const ids = Array.from({ length: 2500 }, (_, i) => `e${i}`);
  await new Browser(...ids).visit("Ana", server);
  assert.equal((await new Browser().visit("Ana", server)).log.length, 2500);
});

test("what was chosen before there was an account goes with it, to every device", async () => {
  const laptop = new Browser("a");
  laptop.chosen = { numbers: false, zone: "Asia/Seoul" };
  await laptop.visit("ana", server);
  const phone = await new Browser("b").visit("ana", server);
  assert.equal(phone.chosen.numbers, false);
  assert.equal(phone.chosen.zone, "Asia/Seoul");
});

test("what somebody chose leaves the browser with them", async () => {
  const laptop = new Browser("a");
  laptop.chosen = { numbers: false, zone: "Asia/Seoul" };
  await laptop.visit("ana", server);
  await laptop.visit("", server);
  assert.equal(laptop.chosen.numbers, true);
});
