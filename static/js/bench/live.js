// The bench's connections: one real Socket.IO client per person. This module brings the client library with it,
// so the page imports it only when a reader opens the bench.
import { Manager } from "socket.io-client";
import { tappedTransports } from "./tap.js";

const ANSWER_WITHIN_MS = 5000;
const ENCODER = new TextEncoder();

/**
 * A person's connection to the live server, with its namespaces multiplexed on it.
 *
 * `heard` gets: `frame(direction, raw, lost)`, `change()` when ids, connections or the state differ,
 * `event(namespace, name, payload)`, `refused(namespace, message)`. Nothing happens before `start`.
 * `sent` and `received` count the bytes of frames, without what HTTP and WebSocket add. `latency` is how long the last
 * answer took, in milliseconds. `failed` is true from when the network or the server goes until a namespace is connected again.
 */
export class LiveClient {
  constructor({ origin, bench, name, seat, namespaces, route }, heard) {
    this.origin = origin;
    this.auth = { bench, name, seat };
    this.heard = heard;
    this.namespaces = namespaces;
    this.route = route;
    this.websockets = 0;
    this.sent = 0;
    this.received = 0;
    this.latency = undefined;
    this.managers = new Set();
    this.lines = new Set();
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
      frame: (direction, raw, lost) => this.crossed(direction, raw, lost),
      opened: (change) => {
        this.websockets += change;
        this.changed();
      },
      line: (line) => this.lines.add(line),
      gone: (line) => {
        this.lines.delete(line);
        this.changed();
      },
    };
    const manager = new Manager(this.origin, {
      transports: tappedTransports(ear, this.route),
      tryAllTransports: true,
      reconnectionDelay: 1000,
      reconnectionDelayMax: 8000,
      timeout: 8000,
    });
    manager.on("error", () => this.changed(true));
    manager.on("open", () => manager.engine.once("upgrade", () => this.changed()));
    this.managers.add(manager);
    return manager;
  }

  crossed(direction, raw, lost) {
    if (this.ended) return;
    const bytes = typeof raw === "string" ? ENCODER.encode(raw).length : raw.byteLength ?? 0;
    if (!lost && direction === "out") this.sent += bytes;
    if (!lost && direction === "in") this.received += bytes;
    this.heard.frame(direction, raw, lost);
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

  /** The transports that its connections use now: "polling", "websocket", each once. */
  get transports() {
    const open = [...this.managers].filter(({ engine }) => engine?.readyState === "open");
    return [...new Set(open.map(({ engine }) => engine.transport.name))];
  }

  // ---- trouble on purpose ----

  /** A line that was left behind by an upgrade is still known, but no longer open. */
  get openLines() {
    return [...this.lines].filter(({ readyState }) => readyState === "open");
  }

  /** "well", or what is wrong with its lines: "stalled", "half-open". */
  get trouble() {
    const wrong = this.openLines.map(({ gate }) => gate.state).filter((state) => state !== "open");
    return wrong.includes("half-open") ? "half-open" : (wrong[0] ?? "well");
  }

  /** Ends its connections as a lost network does. The library notices and tries again by itself. */
  cut() {
    this.openLines.forEach((line) => line.sever());
  }

  stall(wanted) {
    this.openLines.forEach(({ gate }) => (wanted ? gate.stall() : gate.release()));
    this.changed();
  }

  halfOpen() {
    this.openLines.forEach(({ gate }) => gate.lose());
    this.changed();
  }

  /** Sends an event and gives the answer, or `{ ok: false, code: "timeout" | "closed" }` when there is none. */
  async ask(namespace, event, ...payload) {
    const socket = this.sockets.get(namespace)?.socket;
    if (!socket?.connected) return { ok: false, code: "closed" };
    const asked = performance.now();
    try {
      const answer = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, ...payload);
      this.latency = performance.now() - asked;
      this.changed();
      return answer;
    } catch {
      return { ok: false, code: socket.connected ? "timeout" : "closed" };
    }
  }

  end() {
    this.ended = true;
    // A line in trouble would hold the goodbye back, and the connection with it.
    this.openLines.forEach((line) => (line.gate.state === "half-open" ? line.sever() : line.gate.release()));
    this.sockets.forEach(({ socket }) => socket.disconnect());
  }
}

/**
 * A connection that is told what happens on a bench, on whatever device: `heard.past({ n, log, here })` with each new
 * connection, then `heard.news(happening)`. Its frames are not those of a client, so no log shows them.
 */
export function watch({ origin, bench }, heard) {
  const socket = new Manager(origin, { transports: ["websocket", "polling"], tryAllTransports: true }).socket("/chat", {
    auth: { bench, name: "watch", watch: true },
  });
  socket.on("bench:past", heard.past);
  socket.on("bench:news", heard.news);
  socket.connect();
  return socket;
}
