// Writes to the tab that gave a name first, and to all tabs only when somebody writes to themselves.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
const firstTab = new Map();

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
    if (!firstTab.has(name)) firstTab.set(name, socket.id);
    ack({ ok: true });
  });

  socket.on("say:private", (data, ack) => {
    if (nameless(ack)) return;
    const room = roomOf(data.to);
    const delivered = io.sockets.adapter.rooms.get(room)?.size ?? 0;
    const receiver = data.to === socket.data.name || delivered === 0 ? room : firstTab.get(data.to);
    io.to(receiver).emit("msg", msg("private", data));
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
