// Two departments of one chain of shops. Each has a room for every branch, and the branches bear the same names in both.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const branch = (room) => `branch:${room}`;

// region spaces
for (const ns of ["/orders", "/stock"]) {
  const space = io.of(ns);
  space.on("connection", (socket) => serve(socket, space));
}
// endregion

function serve(socket, space) {
  // region rooms
  socket.on("watch", ({ room }, ack) => {
    socket.join(branch(room));
    ack?.({ ok: true });
  });
  socket.on("report", ({ room, text }, ack) => {
    space.to(branch(room)).emit("news", { ns: space.name, room, text });
    ack?.({ ok: true });
  });
  // endregion

  // region wrong
  socket.on("misplaced", ({ room, text }, ack) => {
    io.to(branch(room)).emit("news", { ns: space.name, room, text }); // io is the namespace "/"
    ack?.({ ok: true });
  });
  // endregion

  // region count
  socket.on("watchers", ({ room }, ack) => {
    ack?.(space.adapter.rooms.get(branch(room))?.size ?? 0);
  });
  socket.on("me", (ack) => {
    ack?.({ ns: space.name, id: socket.id, rooms: socket.rooms.size - 1 }); // minus its own
  });
  // endregion
}

http.listen(Number(process.env.PORT), "127.0.0.1");
