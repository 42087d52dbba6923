// Uses the names of the clients as they come, so the rooms that the library makes can be reached.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  const nsp = io.of(ns);

  nsp.on("connection", (socket) => {
    socket.on("join", ({ room }, ack) => {
      socket.join(room);
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      socket.leave(room);
      ack({ ok: true });
    });

    socket.on("say", ({ room, text }) => {
      nsp.to(room).emit("heard", { ns, room, text });
    });

    socket.on("where", (ack) => {
      ack({ ns, rooms: [...socket.rooms].filter((room) => room !== socket.id).sort() });
    });

    socket.on("count", ({ room }, ack) => {
      ack(nsp.adapter.rooms.get(room)?.size ?? 0);
    });
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
