// An ES module with one object per namespace, async handlers, and a start that takes its time.
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";

class Cell {
  #ns;
  #nsp;
  #rooms = new WeakMap(); // socket -> Set of room names

  constructor(io, ns) {
    this.#ns = ns;
    this.#nsp = io.of(ns);
    this.#nsp.on("connection", (socket) => this.#welcome(socket));
  }

  #welcome(socket) {
    this.#rooms.set(socket, new Set());
    socket.on("join", async ({ room }, ack) => {
      this.#rooms.get(socket).add(room);
      await socket.join(JSON.stringify([room]));
      ack({ ok: true });
    });
    socket.on("leave", async ({ room }, ack) => {
      this.#rooms.get(socket).delete(room);
      await socket.leave(JSON.stringify([room]));
      ack({ ok: true });
    });
    socket.on("say", ({ room, text }) => {
      this.#nsp.in(JSON.stringify([room])).emit("heard", { text, room, ns: this.#ns });
    });
    socket.on("where", (ack) => ack({ rooms: Array.from(this.#rooms.get(socket)).sort(), ns: this.#ns }));
    socket.on("count", async ({ room }, ack) => {
      const inside = await this.#nsp.in(JSON.stringify([room])).fetchSockets();
      ack(inside.length);
    });
  }
}

const { NS1 = "/alpha", NS2 = "/beta", PORT } = process.env;
const http = createServer();
const io = new Server(http, { serveClient: false });
const cells = [NS1, NS2].map((ns) => new Cell(io, ns));

await pause(300);
http.listen({ port: PORT, host: "127.0.0.1" }, () => console.log(`${cells.length} namespaces`));
