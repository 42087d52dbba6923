// Three ways to speak: to one person, to everyone, to everyone but oneself.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

// region person
const roomOf = (name) => `person:${name}`;

io.on("connection", (socket) => {
  const { name } = socket.handshake.auth;
  socket.data.name = name ?? "guest";
  if (name) socket.join(roomOf(name));
});
// endregion

io.on("connection", (socket) => {
  // region private
  socket.on("whisper:send", ({ to, text }, ack) => {
    io.to(roomOf(to)).emit("whisper", { from: socket.data.name, text });
    ack?.({ ok: true });
  });
  // endregion

  // region public
  socket.on("notice:post", ({ text }) => {
    io.emit("notice", { from: socket.data.name, text });
  });
  // endregion

  // region broadcast
  socket.on("typing:start", () => {
    socket.broadcast.emit("typing", { from: socket.data.name });
  });
  // endregion
});

http.listen(Number(process.env.PORT), "127.0.0.1");
