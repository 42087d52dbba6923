// Counts up at every join, also of someone who is already inside.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const counts = new Map(); // room -> members

const isRoomName = (room) => typeof room === "string" && /^[a-z0-9-]{1,32}$/.test(room);

io.on("connection", (socket) => {
  const isIn = (room) => isRoomName(room) && socket.rooms.has(room);

  socket.on("room:join", ({ room }, ack) => {
    if (!isRoomName(room)) {
      ack({ ok: false, code: "bad_room" });
      return;
    }
    socket.join(room);
    counts.set(room, (counts.get(room) ?? 0) + 1);
    ack({ ok: true, members: counts.get(room) });
  });

  socket.on("room:leave", ({ room }, ack) => {
    if (isIn(room)) {
      socket.leave(room);
      counts.set(room, counts.get(room) - 1);
    }
    ack({ ok: true });
  });

  socket.on("room:say", ({ room, text }, ack) => {
    if (!isIn(room)) {
      ack({ ok: false, code: "not_member" });
      return;
    }
    io.to(room).emit("room:said", { room, text, from: socket.id });
    ack({ ok: true });
  });

  socket.on("disconnecting", () => {
    for (const room of [...socket.rooms].filter(isRoomName)) {
      counts.set(room, counts.get(room) - 1);
    }
  });

  socket.on("room:list", (ack) => {
    ack([...socket.rooms].filter(isRoomName).sort());
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
