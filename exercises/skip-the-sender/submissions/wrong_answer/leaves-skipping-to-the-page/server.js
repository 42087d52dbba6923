// Sends the message to the whole room, the sender included, and then the word which page should hide it.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
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
      socket.to(room).emit("user:joined", { user, room });
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
    io.to(room).emit("chat:message", { id, from: user, room, text });
    io.to(room).emit("chat:hide", { id, user });
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
