// An ES module with a class per namespace, async handlers, and a start that takes its time.
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";

class Channel {
  constructor(io, name) {
    this.name = name;
    this.nsp = io.of(`/${name}`);
    this.nsp.on("connection", (socket) => this.welcome(socket));
  }

  welcome(socket) {
    const { id: sid } = socket;
    console.info("%s connect %s", this.name, sid);
    socket.on("whoami", async (ack) => ack(this.name));
    socket.emit("ready", { sid, ns: this.name });
  }
}

class Chat extends Channel {
  welcome(socket) {
    super.welcome(socket);
    socket.on("chat:message", async ({ text }) => {
      await pause(1);
      this.nsp.emit("chat:message", { text, from: socket.id });
    });
  }
}

class Notifications extends Channel {
  welcome(socket) {
    super.welcome(socket);
    socket.on("alert:raise", async ({ level, text }) => this.nsp.emit("alert", { text, level }));
  }
}

const http = createServer();
const io = new Server(http, { serveClient: false });
new Chat(io, "chat");
new Notifications(io, "notifications");

await pause(300);
http.listen({ port: process.env.PORT, host: "127.0.0.1" });
