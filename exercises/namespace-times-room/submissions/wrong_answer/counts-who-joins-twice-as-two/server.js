// Counts by a list, in which a client stands twice when it joins twice.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const OURS = "r:";
const key = (room) => OURS + room;

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  const nsp = io.of(ns);
  const joined = []; // a room and the id of a socket for each join

  const forget = (which) => {
    const left = joined.filter((one) => !which(one));
    joined.splice(0, joined.length, ...left);
  };

  nsp.on("connection", (socket) => {
    socket.on("join", ({ room }, ack) => {
      socket.join(key(room));
      joined.push({ room, id: socket.id });
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      socket.leave(key(room));
      forget((one) => one.room === room && one.id === socket.id);
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
      ack(joined.filter((one) => one.room === room).length);
    });

    socket.on("disconnect", () => forget((one) => one.id === socket.id));
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
