// The bench's connections: one real Socket.IO client per person. This module brings the client library with it,
// so the page imports it only when a reader opens the bench.
import { Manager } from "socket.io-client";
import { tappedTransports } from "./tap.js";

const ANSWER_WITHIN_MS = 5000;

/**
 * A person's connection to the live server, with its namespaces multiplexed on it.
 *
 * `heard` gets: `frame(direction, raw)`, `change()` when ids, connections or the state differ,
 * `event(namespace, name, payload)`, `refused(namespace, message)`. Nothing happens before `start`.
 * `failed` is true from when the network or the server goes until a namespace is connected again.
 */
export class LiveClient {
  constructor({ origin, bench, name, namespaces }, heard) {
    this.origin = origin;
    this.auth = { bench, name };
    this.heard = heard;
    this.namespaces = namespaces;
    this.websockets = 0;
    this.failed = false;
    this.ended = false;
    this.sockets = new Map();
  }

  start() {
    this.shared = this.manager();
    this.namespaces.forEach((namespace) => this.open(namespace));
  }

  manager() {
    const ear = {
      frame: (direction, raw) => this.ended || this.heard.frame(direction, raw),
      opened: (change) => {
        this.websockets += change;
        this.changed();
      },
    };
    const manager = new Manager(this.origin, {
      transports: tappedTransports(ear),
      tryAllTransports: true,
      reconnectionDelay: 1000,
      reconnectionDelayMax: 8000,
      timeout: 8000,
    });
    manager.on("error", () => this.changed(true));
    return manager;
  }

  changed(failed = this.failed) {
    this.failed = failed;
    if (!this.ended) this.heard.change();
  }

  /** Joins a namespace, on the connection that it had before or on the shared one. */
  open(namespace) {
    if (!this.sockets.has(namespace)) this.attach(namespace, this.shared, false);
    const { socket } = this.sockets.get(namespace);
    // A socket that is on its way already would ask twice, and a server may end the connection over that.
    if (!socket.active) socket.connect();
    this.changed();
  }

  /** Moves a namespace to a connection of its own, which is what `forceNew: true` does, or back to the shared one. */
  move(namespace, own) {
    this.sockets.get(namespace)?.socket.disconnect();
    this.attach(namespace, own ? this.manager() : this.shared, own);
    this.open(namespace);
  }

  attach(namespace, manager, own) {
    const socket = manager.socket(namespace, { auth: this.auth });
    // The shared manager keeps a socket that has left, listeners and all.
    socket.removeAllListeners();
    socket.offAny();
    socket.on("connect", () => this.changed(false));
    socket.on("disconnect", (reason) => this.changed(reason.startsWith("io ") ? this.failed : true));
    socket.on("connect_error", (failure) => {
      if (!socket.active) this.heard.refused(namespace, failure.message);
      this.changed();
    });
    socket.onAny((event, payload) => this.heard.event(namespace, event, payload));
    this.sockets.set(namespace, { socket, own });
  }

  /** Leaves a namespace; the connection stays for the others. */
  close(namespace) {
    this.sockets.get(namespace)?.socket.disconnect();
    this.changed();
  }

  /** The id in a namespace, or undefined while it isn't connected there. */
  sid(namespace) {
    const socket = this.sockets.get(namespace)?.socket;
    return socket?.connected ? socket.id : undefined;
  }

  /** Has this namespace been asked for, whether or not the network is there right now? */
  wants(namespace) {
    return this.sockets.get(namespace)?.socket.active ?? false;
  }

  ownConnection(namespace) {
    return this.sockets.get(namespace)?.own ?? false;
  }

  /** Sends an event and gives the answer, or `{ ok: false, code: "timeout" | "closed" }` when there is none. */
  async ask(namespace, event, payload) {
    const socket = this.sockets.get(namespace)?.socket;
    if (!socket?.connected) return { ok: false, code: "closed" };
    try {
      return await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, payload);
    } catch {
      return { ok: false, code: socket.connected ? "timeout" : "closed" };
    }
  }

  end() {
    this.ended = true;
    this.sockets.forEach(({ socket }) => socket.disconnect());
  }
}
