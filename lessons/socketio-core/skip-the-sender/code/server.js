// Shared shopping lists: what one connection does, the others in the room hear of.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
let lastId = 0;

const isList = (room) => typeof room === "string" && room.startsWith("list-");

io.use((socket, next) => {
  const { name } = socket.handshake.auth;
  if (typeof name !== "string" || name === "") return next(new Error("name needed"));
  socket.data.name = name;
  next();
});

io.on("connection", (socket) => {
  const who = socket.data.name;
  const isOpen = (room) => isList(room) && socket.rooms.has(room);
  socket.join(`person:${who}`);

  // region open
  socket.on("list:open", ({ room }, ack) => {
    if (!isList(room)) return ack?.({ ok: false, code: "no_list" });
    if (!socket.rooms.has(room)) {
      socket.join(room);
      socket.to(room).emit("person:came", { who, room });
    }
    ack?.({ ok: true });
  });
  // endregion

  // region add
  socket.on("item:add", ({ room, text }, ack) => {
    if (!isOpen(room)) return ack?.({ ok: false, code: "not_open" });
    lastId += 1;
    const id = lastId;
    socket.to(room).emit("item:added", { id, by: who, room, text });
    ack?.({ ok: true, id });
  });
  // endregion

  // region typing
  socket.on("list:typing", ({ room }) => {
    if (!isOpen(room)) return;
    io.to(room).except(`person:${who}`).emit("list:typing", { who, room });
  });
  // endregion

  socket.on("list:close", ({ room }, ack) => {
    if (isOpen(room)) {
      socket.leave(room);
      socket.to(room).emit("person:went", { who, room });
    }
    ack?.({ ok: true });
  });

  // region gone
  socket.on("disconnecting", () => {
    for (const room of socket.rooms) {
      if (isList(room)) socket.to(room).emit("person:went", { who, room });
    }
  });
  // endregion
});

http.listen(Number(process.env.PORT), "127.0.0.1");
