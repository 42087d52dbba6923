import assert from "node:assert/strict";
import { test } from "node:test";
import { beside, edge, hull, outline, places, serverBox, sizes, towards, within } from "./geometry.js";

const COUNTS = [1, 2, 3, 4, 5, 6];

for (const width of [320, 800]) {
  const size = sizes(width);
  for (const count of COUNTS) {
    test(`${count} people fit a stage of ${width} px, clear of the server and of each other`, () => {
      const { center, spots } = places(count, size);
      const box = serverBox(size, ["/chat", "/notifications"], center);
      assert.equal(spots.length, count);
      for (const { x, y } of [...spots, { x: box.x + size.radius, y: box.y + size.radius }]) {
        assert.ok(x >= size.radius && x <= size.width - size.radius, `x ${x}`);
        assert.ok(y >= size.radius && y <= size.height - size.radius, `y ${y}`);
      }
      for (const spot of spots) {
        const door = edge(box, spot);
        assert.ok(Math.hypot(spot.x - door.x, spot.y - door.y) > size.radius, "someone stands in the server");
        const others = spots.filter((other) => other !== spot);
        assert.ok(others.every((other) => Math.hypot(spot.x - other.x, spot.y - other.y) > 2 * size.radius));
      }
    });
  }
}

test("no room's outline can hold someone who is not in it", () => {
  const { spots } = places(6, sizes(800));
  for (let members = 1; members < 64; members++) {
    const inside = spots.filter((_, index) => members & (1 << index));
    assert.equal(hull(inside).length, inside.length);
    const outsiders = spots.filter((_, index) => !(members & (1 << index)));
    for (const outsider of outsiders) assert.ok(hull([...inside, outsider]).includes(outsider));
  }
});

test("an outline goes round one, two and many", () => {
  assert.equal(outline([], 10), "");
  assert.match(outline([{ x: 50, y: 50 }], 10), /^M40\.0 50\.0A.*Z$/);
  assert.match(outline([{ x: 0, y: 0 }, { x: 100, y: 0 }], 10), /^M0\.0 -10\.0L100\.0 -10\.0A/);
  assert.equal(outline([{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 5, y: 9 }], 3).match(/A/g).length, 3);
});

test("lines move sideways by what was asked, and start where the circle ends", () => {
  const [from, to] = beside({ x: 0, y: 0 }, { x: 10, y: 0 }, 3);
  assert.deepEqual([{ x: from.x + 0, y: from.y }, to], [{ x: 0, y: 3 }, { x: 10, y: 3 }]);
  assert.deepEqual(towards({ x: 0, y: 0 }, { x: 10, y: 0 }, 4), { x: 4, y: 0 });
});

test("each namespace has its own box inside the server", () => {
  for (const width of [320, 800]) {
    const size = sizes(width);
    const box = serverBox(size, ["/a", "/b", "/c"], { x: size.width / 2, y: size.height / 2 });
    for (const channel of box.channels) {
      assert.ok(channel.x >= box.x && channel.x + channel.w <= box.x + box.w);
      assert.ok(channel.y >= box.y && channel.y + channel.h <= box.y + box.h);
    }
  }
});

test("a note at the edge is moved in as far as it needs, wide letters further", () => {
  assert.equal(within(170, "not in #general", 340), 170);
  assert.equal(within(20, "abcdefghij", 340), 34);
  assert.equal(within(330, "abcdefghij", 340), 306);
  assert.equal(within(20, "룸에없음", 340), 25.2);
  assert.equal(within(20, "a".repeat(200), 340), 170);
});
