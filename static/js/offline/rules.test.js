import assert from "node:assert/strict";
import { test } from "node:test";
import { filesOf, isKept, kindOf, offlinePage } from "./rules.js";

const ORIGIN = "https://learn.example.org";
const visit = (path) => kindOf({ method: "GET", mode: "navigate", url: ORIGIN + path }, ORIGIN);

test("lessons and the course are kept", () => {
  assert.equal(visit("/ko/tracks/socketio-core/room-and-namespace"), "page");
  assert.equal(visit("/es"), "page");
});

test("what is one learner's is never kept", () => {
  for (const path of ["/en/submissions/1", "/en/exercises/skip-the-sender", "/en/search?q=x", "/en/account", "/admin", "/"]) {
    assert.equal(visit(path), "visit");
    assert.equal(isKept(path.replace(/\?.*/, "")), false);
  }
});

test("what is asked of the site by scripts, and what is sent to it, goes its way", () => {
  assert.equal(kindOf({ method: "GET", mode: "cors", url: `${ORIGIN}/api/me/ticket` }, ORIGIN), "other");
  assert.equal(kindOf({ method: "POST", mode: "navigate", url: `${ORIGIN}/en/exercises/x/submissions` }, ORIGIN), "other");
  assert.equal(kindOf({ method: "GET", mode: "no-cors", url: "https://elsewhere.example/static/x.js" }, ORIGIN), "other");
});

test("files are files", () => {
  assert.equal(kindOf({ method: "GET", mode: "cors", url: `${ORIGIN}/static/abc/js/site.js` }, ORIGIN), "file");
  assert.equal(kindOf({ method: "GET", mode: "no-cors", url: `${ORIGIN}/figures/x/y.svg?v=1` }, ORIGIN), "file");
});

test("the files of a page are those of the site that it names, each once", () => {
  const html = '<link href="/static/a/css/site.css"><script src="/static/a/js/site.js"></script><img src="/figures/x/y.svg?v=1&amp;w=2"><img src="/figures/x/y.svg?v=1&amp;w=2"><a href="/en">x</a>';
  assert.deepEqual(filesOf(html), ["/static/a/css/site.css", "/static/a/js/site.js", "/figures/x/y.svg?v=1&w=2"]);
});

test("the offline page speaks the reader's language", () => {
  assert.equal(offlinePage("/ko/exercises"), "/ko/offline");
  assert.equal(offlinePage("/es"), "/es/offline");
  assert.equal(offlinePage("/english"), "/en/offline");
});
