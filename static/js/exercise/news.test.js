import assert from "node:assert/strict";
import { test } from "node:test";
import { News } from "./news.js";

async function opened() {
  let line;
  const news = new News(async (given) => {
    line = given;
  });
  await news.open();
  return { news, line };
}

test("without a line there is nothing to wait for", async () => {
  const { news } = await opened();
  assert.equal(await news.next("s1", 0), undefined);
});

test("a newer state is given as soon as it is told, and one that came before at once", async () => {
  const { news, line } = await opened();
  line.change(true);
  const next = news.next("s1", 3);
  line.heard("submission", { id: "s1", version: 3 });
  line.heard("submission", { id: "s2", version: 9 });
  line.heard("submission", { id: "s1", version: 4, state: "grading" });
  assert.deepEqual(await next, { id: "s1", version: 4, state: "grading" });
  assert.equal((await news.next("s2", 1)).version, 9);
});

test("an older state that comes late does not replace a newer one", async () => {
  const { news, line } = await opened();
  line.change(true);
  line.heard("submission", { id: "s1", version: 8 });
  line.heard("submission", { id: "s1", version: 2 });
  assert.equal((await news.next("s1", 1)).version, 8);
});

test("who waits is let go when the line goes", async () => {
  const { news, line } = await opened();
  line.change(true);
  const next = news.next("s1", 1);
  line.change(false);
  assert.equal(await next, undefined);
});

test("a line that cannot be opened is tried again, and breaks nothing", async () => {
  let tries = 0;
  const news = new News(async () => {
    tries++;
    throw new Error("no such module");
  });
  await news.open();
  await news.open();
  assert.equal(tries, 2);
  assert.equal(await news.next("s1", 0), undefined);
});

test("what is no news of a submission is left alone", async () => {
  const { news, line } = await opened();
  line.heard("reply", { id: "s1", version: 5 });
  line.heard("submission", undefined);
  assert.equal(await news.next("s1", 1), undefined);
});
