// Lets a connection into one namespace only, as if each namespace had a connection of its own.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const homes = new Map(); // id of the connection -> namespace
const OURS = "r:";
const key = (room) => OURS + room;

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  const nsp = io.of(ns);

  nsp.use((socket, next) => {
    const home = homes.get(socket.conn.id) ?? ns;
    homes.set(socket.conn.id, home);
    next(home === ns ? undefined : new Error("already connected"));
  });

  nsp.on("connection", (socket) => {
    socket.on("join", ({ room }, ack) => {
      socket.join(key(room));
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      socket.leave(key(room));
      ack({ ok: true });
    });

    socket.on("say", ({ room, text }) => {
      nsp.to(key(room)).emit("heard", { ns, room, text });
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
