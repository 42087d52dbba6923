// Keeps one connection for each name, the latest, so the other tabs of a person hear nothing.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const tabs = new Map(); // name -> socket

io.on("connection", (socket) => {
  const msg = (kind, { text }) => ({ kind, from: socket.data.name, text });

  function nameless(ack) {
    if (socket.data.name !== undefined) return false;
    ack({ ok: false, code: "no_name" });
    return true;
  }

  socket.on("hello", ({ name }, ack) => {
    socket.data.name = name;
    tabs.set(name, socket);
    ack({ ok: true });
  });

  socket.on("say:private", (data, ack) => {
    if (nameless(ack)) return;
    const tab = tabs.get(data.to);
    tab?.emit("msg", msg("private", data));
    ack({ ok: true, delivered: tab?.connected ? 1 : 0 });
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
