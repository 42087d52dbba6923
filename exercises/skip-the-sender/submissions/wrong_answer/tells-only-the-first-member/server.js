// Remembers who came to a room first, and tells only that one of a newcomer.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
const first = new Map();
let lastId = 0;

io.use((socket, next) => {
  const { name } = socket.handshake.auth;
  if (typeof name !== "string" || name.length < 1 || name.length > 20) {
    next(new Error("a name of 1 to 20 characters is needed"));
    return;
  }
  socket.data.name = name;
  next();
});

io.on("connection", (socket) => {
  const user = socket.data.name;

  socket.on("room:join", ({ room }, ack) => {
    if (!socket.rooms.has(room)) {
      socket.join(room);
      if (first.has(room)) {
        io.to(first.get(room)).emit("user:joined", { user, room });
      } else {
        first.set(room, socket.id);
      }
    }
    ack({ ok: true });
  });

  socket.on("chat:message", ({ room, text }, ack) => {
    if (!socket.rooms.has(room)) {
      ack({ ok: false, code: "not_member" });
      return;
    }
    lastId += 1;
    const id = lastId;
    socket.to(room).emit("chat:message", { id, from: user, room, text });
    ack({ ok: true, id });
  });

  socket.on("room:leave", ({ room }, ack) => {
    if (socket.rooms.has(room)) {
      socket.leave(room);
      socket.to(room).emit("user:left", { user, room });
    }
    ack({ ok: true });
  });

  // "disconnecting" still knows the rooms; by "disconnect" they are gone.
  socket.on("disconnecting", () => {
    for (const room of socket.rooms) {
      if (room !== socket.id) {
        socket.to(room).emit("user:left", { user, room });
      }
    }
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
