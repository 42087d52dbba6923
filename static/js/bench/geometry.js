// Where things stand on the stage. Units are those of the SVG's view box. Pure.

/** The size of the picture, by how wide the place on the page is in CSS pixels. */
export function sizes(width) {
  return width < 480
    ? { width: 340, height: 430, rx: 122, ry: 150, radius: 25, server: { w: 120, h: 106 }, stacked: true }
    : { width: 640, height: 420, rx: 240, ry: 132, radius: 27, server: { w: 246, h: 92 }, stacked: false };
}

/**
 * People on an ellipse around the server, as `{ center, spots }`. Points of an ellipse are in convex position, so
 * the outline around the members of a room never holds someone who isn't one. The ellipse is stretched and moved
 * so that the picture is filled evenly, whatever their number.
 */
export function places(count, size) {
  const start = count === 2 ? 180 : count === 1 ? -90 : -150;
  const angles = Array.from({ length: count }, (_, index) => ((start + (360 / count) * index) * Math.PI) / 180);
  const heights = angles.map(Math.sin);
  const top = Math.min(0, ...heights);
  const bottom = Math.max(0, ...heights);
  const ry = size.ry * Math.min(1.25, 2 / Math.max(bottom - top, 0.1));
  const center = { x: size.width / 2, y: size.height / 2 - (ry * (top + bottom)) / 2 };
  const spots = angles.map((angle) => ({ x: center.x + size.rx * Math.cos(angle), y: center.y + ry * Math.sin(angle) }));
  return { center, spots };
}

/** The server's box and one box per namespace in it. */
export function serverBox(size, namespaces, center) {
  const { w, h } = size.server;
  const box = { x: center.x - w / 2, y: center.y - h / 2, w, h };
  const top = box.y + 30;
  const gap = 8;
  const count = Math.max(1, namespaces.length);
  const inner = size.stacked
    ? { w: w - 2 * gap, h: (h - 30 - gap * count) / count }
    : { w: (w - gap * (count + 1)) / count, h: h - 30 - gap * 1.5 };
  const channels = namespaces.map((name, index) => ({
    name,
    ...inner,
    x: box.x + gap + (size.stacked ? 0 : index * (inner.w + gap)),
    y: top + (size.stacked ? index * (inner.h + gap) : 0),
  }));
  return { ...box, channels };
}

export const middle = (box) => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

/** Where the line from the middle of a box to a point outside crosses the box's edge. */
export function edge(box, point) {
  const from = middle(box);
  const dx = point.x - from.x;
  const dy = point.y - from.y;
  const scale = Math.min(dx === 0 ? Infinity : box.w / 2 / Math.abs(dx), dy === 0 ? Infinity : box.h / 2 / Math.abs(dy));
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

/** The two ends of a line, moved sideways by `offset`. */
export function beside(from, to, offset) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const nx = (-(to.y - from.y) / length) * offset;
  const ny = ((to.x - from.x) / length) * offset;
  return [{ x: from.x + nx, y: from.y + ny }, { x: to.x + nx, y: to.y + ny }];
}

/** The point that lies `distance` from `from` on the way to `to`. */
export function towards(from, to, distance) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

/** The convex hull, clockwise on a screen (Andrew's monotone chain). */
export function hull(points) {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const turn = (o, a, b) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const chain = (list) => {
    const half = [];
    for (const point of list) {
      while (half.length >= 2 && turn(half.at(-2), half.at(-1), point) <= 0) half.pop();
      half.push(point);
    }
    return half.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** An SVG path around the points, `radius` away from each, with round corners. */
export function outline(points, radius) {
  const corners = hull(points);
  if (corners.length === 0) return "";
  const n = (value) => value.toFixed(1);
  const arc = (point) => `A${n(radius)} ${n(radius)} 0 0 1 ${n(point.x)} ${n(point.y)}`;
  if (corners.length === 1) {
    const [{ x, y }] = corners;
    return `M${n(x - radius)} ${n(y)}${arc({ x: x + radius, y })}${arc({ x: x - radius, y })}Z`;
  }
  const sides = corners.map((from, index) => beside(from, corners[(index + 1) % corners.length], -radius));
  return sides
    .map(([from, to], index) => `${index === 0 ? `M${n(from.x)} ${n(from.y)}` : arc(from)}L${n(to.x)} ${n(to.y)}`)
    .concat(arc(sides[0][0]), "Z")
    .join("");
}

/** Where the middle of a small text may stand at most, so that both its ends are inside a picture of this width. */
export function within(x, text, width) {
  const half = [...text].reduce((sum, letter) => sum + (letter >= "\u1100" ? 5.8 : 3.2), 2);
  return half * 2 >= width ? width / 2 : Math.min(Math.max(x, half), width - half);
}
