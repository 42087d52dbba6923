// An ES module with one object per visitor, async handlers, and a start that takes its time.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";

class Visitor {
  #socket;
  #name;
  #rooms = new Set();

  constructor(socket) {
    this.#socket = socket;
    this.#name = socket.data.name;
    socket.on("room:join", this.#answer(this.join));
    socket.on("room:leave", this.#answer(this.leave));
    socket.on("chat:message", this.#answer(this.say));
    socket.on("disconnect", () => this.#rooms.forEach((room) => this.#announce("user:left", room)));
  }

  async join({ room }) {
    if (this.#rooms.has(room)) return { ok: true };
    this.#rooms.add(room);
    await this.#socket.join(room);
    this.#announce("user:joined", room);
    return { ok: true };
  }

  async leave({ room }) {
    if (!this.#rooms.delete(room)) return { ok: true };
    await this.#socket.leave(room);
    this.#announce("user:left", room);
    return { ok: true };
  }

  async say({ room, text }) {
    if (!this.#rooms.has(room)) return { ok: false, code: "not_member" };
    const id = randomUUID();
    this.#socket.broadcast.to(room).emit("chat:message", { id, from: this.#name, room, text });
    return { ok: true, id };
  }

  #announce(event, room) {
    this.#socket.to(room).emit(event, { user: this.#name, room });
  }

  #answer(handler) {
    return async (data, ack) => ack?.(await handler.call(this, data));
  }
}

const admit = async (socket, next) => {
  const name = socket.handshake.auth?.name ?? "";
  await pause(5); // as if the name were looked up somewhere
  if (name === "" || name.length > 20) return next(new Error("bad_name"));
  socket.data.name = name;
  return next();
};

const http = createServer();
const io = new Server(http, { serveClient: false });
io.use(admit).on("connection", (socket) => new Visitor(socket));

await pause(300);
http.listen({ port: process.env.PORT, host: "127.0.0.1" });
