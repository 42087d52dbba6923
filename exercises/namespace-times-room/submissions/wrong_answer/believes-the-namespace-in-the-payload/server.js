// Takes the name of the namespace from the payload when the client sends one.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const OURS = "r:";
const key = (room) => OURS + room;

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  const nsp = io.of(ns);

  nsp.on("connection", (socket) => {
    socket.on("join", ({ room }, ack) => {
      socket.join(key(room));
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      socket.leave(key(room));
      ack({ ok: true });
    });

    socket.on("say", (said) => {
      nsp.to(key(said.room)).emit("heard", { ns: said.ns ?? ns, room: said.room, text: said.text });
    });

    socket.on("where", (ack) => {
      const ours = [...socket.rooms].filter((room) => room.startsWith(OURS));
      ack({ ns, rooms: ours.map((room) => room.slice(OURS.length)).sort() });
    });

    socket.on("count", ({ room }, ack) => {
      ack(nsp.adapter.rooms.get(key(room))?.size ?? 0);
    });
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
