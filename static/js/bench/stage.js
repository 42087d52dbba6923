// The picture: people around the server, each on one wire that carries its namespaces, rooms as outlines.
import { svg } from "../kit/dom.js";
import { beside, edge, middle, outline, places, serverBox, sizes, towards, within } from "./geometry.js";
import { roomsOf } from "./story.js";

const HUES = ["a", "b", "c"];
const REASONS_SHOWN = 16;

/** Draws into an `<svg>`; `draw` may be called as often as anything changes. */
export class Stage {
  constructor(texts, namespaces) {
    this.texts = texts;
    this.namespaces = namespaces;
    this.still = svg("g");
    this.moving = svg("g", { "aria-hidden": "true" });
    this.node = svg("svg", { role: "img", class: "bench-picture", preserveAspectRatio: "xMidYMid meet" }, this.still, this.moving);
    this.size = sizes(640);
  }

  /** `people`: `{ key, label, online, open, own, rooms, mark, note }`; `story` tells the same in words. */
  draw(people, story) {
    const { width, height } = this.size;
    this.node.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.node.setAttribute("aria-label", story);
    const { center, spots } = places(people.length, this.size);
    this.box = serverBox(this.size, this.namespaces, center);
    this.spots = new Map(people.map((person, index) => [person.key, spots[index]]));
    this.still.replaceChildren(
      ...this.rooms(people),
      ...people.map((person) => this.wire(person)),
      this.server(),
      ...people.map((person) => this.person(person)),
    );
  }

  fit(width) {
    this.size = sizes(width);
  }

  hue(namespace) {
    return HUES[this.namespaces.indexOf(namespace)] ?? "c";
  }

  rooms(people) {
    const labels = [];
    return roomsOf(people).map((name, index) => {
      const spots = people.filter((person) => person.rooms.has(name)).map((person) => this.spots.get(person.key));
      const radius = this.size.radius + 11 + 6 * index;
      const label = besideTop(spots, radius);
      while (labels.some((other) => Math.abs(other.x - label.x) < 110 && Math.abs(other.y - label.y) < 14)) label.y -= 14;
      labels.push(label);
      return svg(
        "g",
        { class: `bench-room bench-room-${index % 3}` },
        svg("path", { d: outline(spots, radius) }),
        svg("text", { x: label.x, y: Math.max(12, label.y), "text-anchor": "middle" }, `#${short(name, 18)}`),
      );
    });
  }

  /** One connection is one sleeve; the strands in it are the namespaces, each on its way to its own box. */
  wire(person) {
    const spot = this.spots.get(person.key);
    const open = this.namespaces.filter((name) => person.open.has(name));
    const trouble = person.trouble === "well" ? "" : ` bench-${person.trouble}`;
    const group = svg("g", { class: `bench-wire${trouble}` });
    if (!person.online || open.length === 0) {
      const end = edge(this.box, spot);
      const start = towards(spot, end, this.size.radius);
      group.append(line(start, end, "bench-wire-off"));
      return group;
    }
    const apart = open.some((name) => person.own.has(name)) ? 9 : 3;
    const sleeves = apart === 9 ? open.map((_, index) => [index]) : [open.map((_, index) => index)];
    const strands = open.map((name, index) => {
      const end = edge(this.box, spot);
      return beside(towards(spot, end, this.size.radius - 2), end, (index - (open.length - 1) / 2) * 2 * apart);
    });
    for (const sleeve of sleeves) {
      const from = between(strands[sleeve[0]][0], strands[sleeve.at(-1)][0]);
      const to = between(strands[sleeve[0]][1], strands[sleeve.at(-1)][1]);
      group.append(line(from, to, sleeve.length > 1 ? "bench-sleeve" : "bench-sleeve bench-sleeve-thin"));
    }
    open.forEach((name, index) => {
      const [from, to] = strands[index];
      const channel = this.box.channels.find((box) => box.name === name);
      group.append(line(from, to, `bench-strand bench-ns-${this.hue(name)}`));
      group.append(line(to, middle(channel), `bench-strand bench-ns-${this.hue(name)}`));
    });
    return group;
  }

  server() {
    const { x, y, w, h, channels } = this.box;
    return svg(
      "g",
      { class: "bench-server" },
      svg("rect", { x, y, width: w, height: h, rx: 10 }),
      svg("text", { x: x + w / 2, y: y + 20, "text-anchor": "middle", class: "bench-server-name" }, this.texts.text("server")),
      ...channels.map((box) =>
        svg(
          "g",
          { class: `bench-channel bench-ns-${this.hue(box.name)}` },
          svg("rect", { x: box.x, y: box.y, width: box.w, height: box.h, rx: 6 }),
          svg("text", { x: box.x + box.w / 2, y: box.y + box.h / 2 + 4, "text-anchor": "middle" }, short(box.name, 15)),
        ),
      ),
    );
  }

  person(person) {
    const { x, y } = this.spots.get(person.key);
    const { radius } = this.size;
    const noteY = y + radius + (person.rooms.size === 0 ? 16 : 22 + 6 * person.rooms.size);
    const classes = ["bench-person", person.online ? "" : "bench-offline", person.far ? "bench-far" : "", person.mark ? `bench-${person.mark}` : ""];
    const group = svg(
      "g",
      { class: classes.filter(Boolean).join(" ") },
      svg("circle", { cx: x, cy: y, r: radius }),
      svg("text", { x, y: y + 4, "text-anchor": "middle", class: "bench-name" }, person.number === 1 ? short(person.name, 7) : `${short(person.name, 5)} ${person.number}`),
    );
    if (person.note) {
      const note = short(person.note, REASONS_SHOWN);
      group.append(svg("text", { x: within(x, note, this.size.width), y: noteY, "text-anchor": "middle", class: "bench-note" }, note));
    }
    return group;
  }

  /** Where a packet starts and ends: the edge of a person's circle, and of the channel's box. */
  journey(key, namespace) {
    const spot = this.spots.get(key);
    const channel = this.box.channels.find((box) => box.name === namespace) ?? this.box;
    return { person: towards(spot, middle(channel), this.size.radius), channel: middle(channel) };
  }
}

const line = (from, to, style) =>
  svg("line", { class: style, x1: from.x.toFixed(1), y1: from.y.toFixed(1), x2: to.x.toFixed(1), y2: to.y.toFixed(1) });

/** Just above the highest of the spots, in the middle if there are several. */
function besideTop(spots, radius) {
  const y = Math.min(...spots.map((spot) => spot.y));
  const level = spots.filter((spot) => spot.y - y < 1);
  return { x: level.reduce((sum, spot) => sum + spot.x, 0) / level.length, y: y - radius - 6 };
}

const between = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const short = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
