// An ES module with one object per visitor, async handlers, and a start that takes its time.
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";

class Visitor {
  #io;
  #socket;
  #name = null;

  constructor(io, socket) {
    this.#io = io;
    this.#socket = socket;
    socket.on("hello", this.#answer(this.introduce));
    socket.on("say:private", this.#named(this.whisper));
    socket.on("say:public", this.#named(this.announce));
    socket.on("say:broadcast", this.#named(this.pass));
  }

  async introduce({ name }) {
    this.#name = name;
    await this.#socket.join(`@${name}`);
    return { ok: true };
  }

  async whisper({ to, text }) {
    const tabs = await this.#io.in(`@${to}`).fetchSockets();
    for (const tab of tabs) tab.emit("msg", this.#message("private", text));
    return { delivered: tabs.length, ok: true };
  }

  // Public news and broadcasts end without a return value, so they are acknowledged with nothing.
  async announce({ text }) {
    this.#io.of("/").emit("msg", this.#message("public", text));
  }

  async pass({ text }) {
    this.#io.except(this.#socket.id).emit("msg", this.#message("broadcast", text));
  }

  #message(kind, text) {
    return { text, from: this.#name, kind };
  }

  #named(handler) {
    return this.#answer(async (data) => {
      if (this.#name === null) return { code: "no_name", ok: false };
      return handler.call(this, data);
    });
  }

  #answer(handler) {
    return async (data, ack) => {
      const answer = await handler.call(this, data);
      if (answer === undefined) ack?.();
      else ack?.(answer);
    };
  }
}

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on("connection", (socket) => new Visitor(io, socket));

await pause(300);
http.listen({ port: process.env.PORT, host: "127.0.0.1" });
