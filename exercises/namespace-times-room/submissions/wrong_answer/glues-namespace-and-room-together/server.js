// Makes one string of namespace and room, so two different pairs can give the same one.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const members = new Map(); // "namespace/room" -> Set of sockets
const inside = (key) => members.get(key) ?? new Set();

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  const key = (room) => `${ns}/${room}`;

  io.of(ns).on("connection", (socket) => {
    socket.on("join", ({ room }, ack) => {
      members.set(key(room), inside(key(room)).add(socket));
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      inside(key(room)).delete(socket);
      ack({ ok: true });
    });

    socket.on("say", ({ room, text }) => {
      inside(key(room)).forEach((member) => member.emit("heard", { ns, room, text }));
    });

    socket.on("where", (ack) => {
      const ours = [...members.keys()].filter((name) => inside(name).has(socket));
      ack({ ns, rooms: ours.map((name) => name.slice(key("").length)).sort() });
    });

    socket.on("count", ({ room }, ack) => {
      ack(inside(key(room)).size);
    });

    socket.on("disconnect", () => members.forEach((sockets) => sockets.delete(socket)));
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
