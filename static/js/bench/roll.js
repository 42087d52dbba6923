// Who sits at a bench on other devices, folded from what the server tells. Pure.

/**
 * `page` is what this page's own seats begin with; they are no news to it. A happening: `{ what, seat, name, ns, room }`.
 * A client that comes back before its old connection is known to be dead is there twice for a while, and counted so.
 */
export class Roll {
  constructor(page) {
    this.page = page;
    this.seats = new Map();
    this.known = 0;
  }

  isOwn(seat) {
    return seat.startsWith(`${this.page}-`);
  }

  /** Begins anew with who is there, `[{ seat, name, ns, rooms }]`, after the happening of this number. */
  start(here, number = 0) {
    this.known = number;
    this.seats.clear();
    for (const { seat, name, ns, rooms } of here) {
      this.apply({ what: "enter", seat, name, ns });
      rooms.forEach((room) => this.apply({ what: "join", seat, name, ns, room }));
    }
  }

  /**
   * Whether a happening came after the beginning. Those of different clients may overtake each other on their way here,
   * so a higher number says nothing about a lower one; those of one client come in order, and nothing comes twice.
   */
  isNews(number) {
    return number > this.known;
  }

  apply({ what, seat, name, ns, room }) {
    if (this.isOwn(seat)) return;
    const known = this.seats.get(seat);
    if (what === "exit" && known === undefined) return;
    const one = known ?? { seat, name, spaces: new Map() };
    this.seats.set(seat, one);
    const space = one.spaces.get(ns) ?? { times: what === "enter" ? 0 : 1, rooms: new Set() };
    one.spaces.set(ns, space);
    if (what === "enter") space.times += 1;
    if (what === "join") space.rooms.add(room);
    if (what === "leave") space.rooms.delete(room);
    if (what === "exit") this.exit(one, ns, space);
  }

  exit(one, ns, space) {
    space.times -= 1;
    if (space.times > 0) return;
    one.spaces.delete(ns);
    if (one.spaces.size === 0) this.seats.delete(one.seat);
  }

  /**
   * `[{ seat, name, open: Set of namespaces, rooms: Set of rooms of /chat }]`, a page's seats together and counted up.
   * Not in the order of their coming: a page's clients connect at once, and any of them may be the first.
   */
  get people() {
    const inOrder = [...this.seats.values()].sort((one, other) => one.seat.localeCompare(other.seat, "en", { numeric: true }));
    return inOrder.map(({ seat, name, spaces }) => ({
      seat,
      name,
      open: new Set(spaces.keys()),
      rooms: new Set(spaces.get("/chat")?.rooms ?? []),
    }));
  }
}
