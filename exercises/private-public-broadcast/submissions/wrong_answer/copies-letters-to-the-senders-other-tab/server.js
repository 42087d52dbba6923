// Shows a letter in the other tabs of whoever wrote it, as if it were theirs, too.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

// The prefix keeps people apart from the rooms that the library makes, which are called like sockets.
const roomOf = (name) => `person:${name}`;

io.on("connection", (socket) => {
  const msg = (kind, { text }) => ({ kind, from: socket.data.name, text });

  function nameless(ack) {
    if (socket.data.name !== undefined) return false;
    ack({ ok: false, code: "no_name" });
    return true;
  }

  socket.on("hello", ({ name }, ack) => {
    socket.data.name = name;
    socket.join(roomOf(name));
    ack({ ok: true });
  });

  socket.on("say:private", (data, ack) => {
    if (nameless(ack)) return;
    const room = roomOf(data.to);
    const delivered = io.sockets.adapter.rooms.get(room)?.size ?? 0;
    io.to(room).emit("msg", msg("private", data));
    if (delivered > 0 && data.to !== socket.data.name) {
      socket.to(roomOf(socket.data.name)).emit("msg", msg("private", data));
    }
    ack({ ok: true, delivered });
  });

  socket.on("say:public", (data, ack) => {
    if (nameless(ack)) return;
    io.emit("msg", msg("public", data));
    ack({ ok: true });
  });

  socket.on("say:broadcast", (data, ack) => {
    if (nameless(ack)) return;
    socket.broadcast.emit("msg", msg("broadcast", data));
    ack({ ok: true });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
