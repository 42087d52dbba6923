// Keeps one list of members per room name, and so mixes both namespaces.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const members = new Map(); // room -> Set of sockets
const inside = (room) => members.get(room) ?? new Set();

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  const nsp = io.of(ns);

  nsp.on("connection", (socket) => {
    socket.on("join", ({ room }, ack) => {
      members.set(room, inside(room).add(socket));
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      inside(room).delete(socket);
      ack({ ok: true });
    });

    socket.on("say", ({ room, text }) => {
      inside(room).forEach((member) => member.emit("heard", { ns, room, text }));
    });

    socket.on("where", (ack) => {
      ack({ ns, rooms: [...members.keys()].filter((room) => inside(room).has(socket)).sort() });
    });

    socket.on("count", ({ room }, ack) => {
      ack([...inside(room)].filter((member) => member.nsp === nsp).length);
    });

    socket.on("disconnect", () => members.forEach((sockets) => sockets.delete(socket)));
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
