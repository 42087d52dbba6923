// An ES module with one object per connection, async handlers, and a start that takes its time.
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";

const ALLOWED = /^[a-z0-9-]{1,32}$/;

class Member {
  #io;
  #socket;
  #rooms = new Set();

  constructor(io, socket) {
    this.#io = io;
    this.#socket = socket;
    for (const verb of ["join", "leave", "say", "list"]) {
      socket.on(`room:${verb}`, async (...args) => {
        const ack = args.pop();
        ack(await this[verb](...args));
      });
    }
  }

  async join({ room }) {
    if (typeof room !== "string" || !ALLOWED.test(room)) return { ok: false, code: "bad_room" };
    this.#rooms.add(room);
    await this.#socket.join(room);
    const members = (await this.#io.in(room).fetchSockets()).length;
    return { ok: true, members };
  }

  async leave({ room }) {
    if (this.#rooms.delete(room)) await this.#socket.leave(room);
    return { ok: true };
  }

  async say({ room, text }) {
    if (!this.#rooms.has(room)) return { ok: false, code: "not_member" };
    this.#io.in(room).emit("room:said", { room, text, from: this.#socket.id });
    return { ok: true };
  }

  async list() {
    return Array.from(this.#rooms).sort();
  }
}

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on("connection", (socket) => new Member(io, socket));

await pause(300);
http.listen({ port: process.env.PORT, host: "127.0.0.1" });
