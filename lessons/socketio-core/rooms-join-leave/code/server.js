// A school: whoever is in a class hears what is said there. Rooms of ours begin with "class-".
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const isClass = (room) => typeof room === "string" && room.startsWith("class-");

io.on("connection", (socket) => {
  // region join
  socket.on("class:join", ({ room }, ack) => {
    if (!isClass(room)) return ack?.({ ok: false, code: "no_class" });
    socket.join(room);
    ack?.({ ok: true, members: io.of("/").adapter.rooms.get(room).size });
  });
  // endregion

  // region say
  socket.on("class:say", ({ room, text }, ack) => {
    if (!isClass(room) || !socket.rooms.has(room)) {
      return ack?.({ ok: false, code: "not_member" });
    }
    io.to(room).emit("class:said", { room, from: socket.id, text });
    ack?.({ ok: true });
  });
  // endregion

  // region leave
  socket.on("class:leave", ({ room }, ack) => {
    if (isClass(room)) socket.leave(room);
    ack?.({ ok: true });
  });
  socket.on("class:end", ({ room }, ack) => {
    if (!isClass(room) || !socket.rooms.has(room)) {
      return ack?.({ ok: false, code: "not_member" });
    }
    io.to(room).emit("class:ended", { room });
    io.in(room).socketsLeave(room);
    ack?.({ ok: true });
  });
  // endregion

  // region list
  socket.on("class:list", (ack) => {
    const all = [...socket.rooms];
    ack?.({ all, joined: all.filter(isClass) });
  });
  // endregion
});

http.listen(Number(process.env.PORT), "127.0.0.1");
