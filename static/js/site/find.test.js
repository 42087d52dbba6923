import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, isCall, moved } from "./find.js";

test("arrows go through the results and back to the field", () => {
  assert.equal(moved("ArrowDown", -1, 3), 0);
  assert.equal(moved("ArrowDown", 2, 3), -1);
  assert.equal(moved("ArrowUp", -1, 3), 2);
  assert.equal(moved("ArrowUp", 0, 3), -1);
  assert.equal(moved("Home", 1, 3), undefined);
});

test("without results arrows belong to the field", () => {
  assert.equal(moved("ArrowDown", -1, 0), undefined);
});

const on = (selectors) => ({ closest: (list) => (selectors.some((one) => list.includes(one)) ? {} : null) });

test("a slash calls the field from the page, and is a slash where people write", () => {
  assert.equal(isCall({ key: "/", target: on([]) }), true);
  assert.equal(isCall({ key: "/", target: on(["textarea"]) }), false);
  assert.equal(isCall({ key: "/", target: on(["[role=\"textbox\"]"]) }), false);
  assert.equal(isCall({ key: "/", ctrlKey: true, target: on([]) }), false);
  assert.equal(isCall({ key: "a", target: on([]) }), false);
});

test("none, one and many are told apart", () => {
  assert.deepEqual([0, 1, 2].map(counted), ["search.none", "search.one", "search.other"]);
});
