// Takes an empty text for none, and says nothing.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const isRoomName = (room) => typeof room === "string" && /^[a-z0-9-]{1,32}$/.test(room);

io.on("connection", (socket) => {
  const isIn = (room) => isRoomName(room) && socket.rooms.has(room);

  socket.on("room:join", ({ room }, ack) => {
    if (!isRoomName(room)) {
      ack({ ok: false, code: "bad_room" });
      return;
    }
    socket.join(room);
    ack({ ok: true, members: io.of("/").adapter.rooms.get(room).size });
  });

  socket.on("room:leave", ({ room }, ack) => {
    if (isIn(room)) {
      socket.leave(room);
    }
    ack({ ok: true });
  });

  socket.on("room:say", ({ room, text }, ack) => {
    if (!isIn(room)) {
      ack({ ok: false, code: "not_member" });
      return;
    }
    if (text) {
      io.to(room).emit("room:said", { room, text, from: socket.id });
    }
    ack({ ok: true });
  });

  socket.on("room:list", (ack) => {
    ack([...socket.rooms].filter(isRoomName).sort());
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
