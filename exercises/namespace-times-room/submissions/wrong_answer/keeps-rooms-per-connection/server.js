// Keeps the rooms under the id of the connection, which both namespaces share.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const roomsOf = new Map(); // id of the connection -> Set of rooms

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  const nsp = io.of(ns);

  nsp.on("connection", (socket) => {
    if (!roomsOf.has(socket.conn.id)) {
      roomsOf.set(socket.conn.id, new Set());
    }
    const inside = (room) => [...nsp.sockets.values()].filter((other) => roomsOf.get(other.conn.id)?.has(room));

    socket.on("join", ({ room }, ack) => {
      roomsOf.get(socket.conn.id).add(room);
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      roomsOf.get(socket.conn.id).delete(room);
      ack({ ok: true });
    });

    socket.on("say", ({ room, text }) => {
      inside(room).forEach((member) => member.emit("heard", { ns, room, text }));
    });

    socket.on("where", (ack) => {
      ack({ ns, rooms: [...(roomsOf.get(socket.conn.id) ?? [])].sort() });
    });

    socket.on("count", ({ room }, ack) => {
      ack(inside(room).length);
    });

    socket.on("disconnect", () => roomsOf.delete(socket.conn.id));
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
