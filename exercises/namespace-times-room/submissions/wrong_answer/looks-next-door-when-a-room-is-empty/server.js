// Sends to the room of this name in the other namespace when nobody is in it here.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const OURS = "r:";
const key = (room) => OURS + room;

const NAMES = [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"];

for (const ns of NAMES) {
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

    socket.on("say", ({ room, text }) => {
      const homes = [nsp, ...NAMES.map((name) => io.of(name))];
      const home = homes.find((one) => one.adapter.rooms.has(key(room)));
      home?.to(key(room)).emit("heard", { ns, room, text });
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
