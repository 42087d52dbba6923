import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused, follow, handIn, progressOf, sourceOf, verdict } from "./grading.js";

const answer = (status, body, headers = {}) => ({
  ok: status >= 200 && status < 300,
  status,
  headers: { get: (name) => headers[name] ?? null },
  json: async () => (typeof body === "string" ? JSON.parse(body) : body),
  text: async () => String(body),
});

/** A server that gives these answers one after the other; an Error is a network that is away. */
function server(...answers) {
  const asked = [];
  const fetch = async (url, options) => {
    asked.push({ url, ...options });
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  };
  return { fetch, asked };
}

const away = () => new TypeError("fetch failed");

test("handing in sends language and source, and gives the id", async () => {
  const { fetch, asked } = server(answer(202, { id: "s1" }));
  assert.equal(await handIn({ fetch, slug: "skip-the-sender", language: "java", source: "x", readerLanguage: "ko" }), "s1");
  assert.equal(asked[0].url, "/api/exercises/skip-the-sender/submissions");
  assert.equal(asked[0].headers["accept-language"], "ko");
  assert.deepEqual(JSON.parse(asked[0].body), { language: "java", source: "x" });
});

test("a refusal carries the server's own words and when to come back", async () => {
  const { fetch } = server(answer(429, { error: { code: "too-many", message: "A little slower." } }, { "retry-after": "7" }));
  await assert.rejects(handIn({ fetch }), (refused) => {
    assert.ok(refused instanceof Refused);
    assert.deepEqual([refused.code, refused.message, refused.retryAfter], ["too-many", "A little slower.", 7]);
    return true;
  });
});

test("an answer that is no JSON is named by its status, a silence by the network", async () => {
  await assert.rejects(handIn(server(answer(503, "<html>"))), { code: "http-503" });
  await assert.rejects(handIn(server(away())), { code: "network" });
});

test("a state that is pushed needs no request, and when the push ends it is asked for again", async () => {
  const { fetch, asked } = server(answer(200, { version: 1, state: "queued" }), answer(200, { version: 9, state: "done" }));
  const pushed = [{ version: 2, state: "grading" }, undefined];
  const seen = [];
  await follow({
    fetch,
    wait: async () => {},
    id: "s1",
    news: { next: async () => pushed.shift() },
    onState: ({ version }) => seen.push(version),
    onAway: () => {},
  });
  assert.deepEqual(seen, [1, 2, 9]);
  assert.deepEqual(asked.map(({ url }) => url), ["/api/submissions/s1?after=0", "/api/submissions/s1?after=2"]);
});

async function followed(...answers) {
  const { fetch, asked } = server(...answers);
  const seen = [];
  const waits = [];
  const last = await follow({
    fetch,
    wait: async (milliseconds) => waits.push(milliseconds),
    id: "s1",
    onState: (state) => seen.push(state.state),
    onAway: (isAway) => seen.push(isAway ? "away" : "back"),
  });
  return { last, seen, waits, urls: asked.map(({ url }) => url) };
}

test("following asks for what is newer than it knows, until it is done", async () => {
  const { last, seen, urls } = await followed(
    answer(200, { version: 1, state: "queued" }),
    answer(200, { version: 4, state: "grading" }),
    answer(200, { version: 9, state: "done", outcome: "accepted" }),
  );
  assert.equal(last.outcome, "accepted");
  assert.deepEqual(seen, ["queued", "grading", "done"]);
  assert.deepEqual(urls, ["0", "1", "4"].map((after) => `/api/submissions/s1?after=${after}`));
});

test("a network that fails is told once it is away and once it is back, and asked ever more rarely", async () => {
  const { seen, waits } = await followed(away(), away(), answer(502, ""), answer(200, { version: 1, state: "done" }));
  assert.deepEqual(seen, ["away", "away", "away", "back", "done"]);
  assert.deepEqual(waits, [1000, 2000, 4000]);
});

test("a server without news is not asked in a tight circle", async () => {
  const same = { version: 3, state: "grading" };
  const { seen, waits } = await followed(answer(200, same), answer(200, same), answer(200, { version: 4, state: "done" }));
  assert.deepEqual(seen, ["grading", "done"]);
  assert.deepEqual(waits, [1000]);
});

test("a submission that the server no longer knows ends the following", async () => {
  await assert.rejects(followed(answer(404, {})), { code: "gone" });
});

test("a verdict that is late is asked for again, and given up on in the end", async () => {
  const wait = async () => {};
  assert.equal(await verdict({ ...server(away(), answer(404, ""), answer(200, "<p>")), wait, address: "/v" }), "<p>");
  assert.equal(await verdict({ ...server(away(), away(), away(), away(), away()), wait, address: "/v" }), undefined);
});

test("an attempt's source comes back, or nothing does", async () => {
  assert.deepEqual(await sourceOf({ ...server(answer(200, { language: "java", source: "x" })), id: "s" }), { language: "java", source: "x" });
  assert.equal(await sourceOf({ ...server(away()), id: "s" }), undefined);
});

test("progress says where it is in words and in counts", () => {
  const { key, done, total } = progressOf({ state: "grading", phase: "checking", checksDone: 3, checksTotal: 10 });
  assert.deepEqual([key, done, total], ["checking", 3, 10]);
  assert.equal(progressOf({ state: "queued", position: 1 }).key, "queued");
  assert.equal(progressOf({ state: "queued", position: 3 }).key, "queued.behind");
  assert.equal(progressOf({ state: "grading", phase: "starting" }).key, "starting");
  assert.equal(progressOf({ state: "grading", phase: "deciding", checksDone: 10, checksTotal: 10 }).key, "deciding");
});
