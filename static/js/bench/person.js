// One person at the bench: what is known about it, and its connection once there is one.

/** `key` is unique at the bench and names the controls; two tabs of one person share `name`. */
export class Person {
  constructor({ key, name, number, label, namespaces }) {
    Object.assign(this, { key, name, number, label, namespaces });
    this.rooms = new Set();
    /** How its connection begins: see ROUTES in tap.js. */
    this.route = "websocket";
    this.mark = "";
    this.note = "";
    this.client = undefined;
  }

  get sids() {
    const known = this.namespaces.map((namespace) => [namespace, this.client?.sid(namespace)]);
    return new Map(known.filter(([, sid]) => sid !== undefined));
  }

  get open() {
    return new Set(this.sids.keys());
  }

  get online() {
    return this.open.size > 0;
  }

  get wanted() {
    return new Set(this.namespaces.filter((namespace) => this.client?.wants(namespace) ?? true));
  }

  get own() {
    return new Set(this.namespaces.filter((namespace) => this.client?.ownConnection(namespace)));
  }

  get websockets() {
    return this.client?.websockets ?? 0;
  }

  /** Connected, but not by a WebSocket: the network let none through. */
  get polling() {
    return this.online && this.websockets === 0;
  }

  get transports() {
    return this.client?.transports ?? [];
  }

  get traffic() {
    return { sent: this.client?.sent ?? 0, received: this.client?.received ?? 0 };
  }

  /** Milliseconds that the last answer took, or undefined. */
  get latency() {
    return this.client?.latency;
  }

  get trouble() {
    return this.client?.trouble ?? "well";
  }

  /** The server forgets a connection's rooms with the connection; so do we. */
  forgetRoomsWhenGone() {
    if (!this.open.has("/chat")) this.rooms.clear();
  }
}

/** Somebody on another device, as far as the server tells. Has no connection here and can't be told to do anything. */
export class FarPerson {
  constructor(seat, name, label) {
    Object.assign(this, { key: `far-${seat}`, seat, name, number: 1, label, far: true, mark: "", note: "" });
    this.open = new Set();
    this.rooms = new Set();
    this.own = new Set();
    this.trouble = "well";
  }

  get online() {
    return this.open.size > 0;
  }
}
