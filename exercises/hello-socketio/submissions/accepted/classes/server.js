// An ES module with one object per visitor, async handlers, and a start that takes its time.
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";

class Visitor {
  #socket;
  #said = 0;

  constructor(socket) {
    this.#socket = socket;
    socket.on("echo:say", (data) => this.echo(data));
    socket.emit("welcome", { sid: socket.id });
  }

  async echo({ text }) {
    this.#socket.emit("echo:reply", { n: ++this.#said, text });
  }
}

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on("connection", (socket) => new Visitor(socket));

await pause(300);
http.listen({ port: process.env.PORT, host: "127.0.0.1" });
