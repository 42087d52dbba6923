// Keeps its own list of ids per room: whoever joins twice stands in it twice, and nobody is ever lost.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const inside = new Map(); // room -> ids

const isRoomName = (room) => typeof room === "string" && /^[a-z0-9-]{1,32}$/.test(room);

io.on("connection", (socket) => {
  const isIn = (room) => inside.get(room)?.includes(socket.id) ?? false;

  socket.on("room:join", ({ room }, ack) => {
    if (!isRoomName(room)) {
      ack({ ok: false, code: "bad_room" });
      return;
    }
    inside.set(room, [...(inside.get(room) ?? []), socket.id]);
    ack({ ok: true, members: inside.get(room).length });
  });

  socket.on("room:leave", ({ room }, ack) => {
    if (isIn(room)) {
      inside.set(room, inside.get(room).filter((id) => id !== socket.id));
    }
    ack({ ok: true });
  });

  socket.on("room:say", ({ room, text }, ack) => {
    if (!isIn(room)) {
      ack({ ok: false, code: "not_member" });
      return;
    }
    for (const id of inside.get(room)) {
      io.to(id).emit("room:said", { room, text, from: socket.id });
    }
    ack({ ok: true });
  });

  socket.on("room:list", (ack) => {
    ack([...inside.keys()].filter(isIn).sort());
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
