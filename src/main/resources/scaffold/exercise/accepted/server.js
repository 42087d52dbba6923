// The last argument of a handler is the acknowledgement.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  socket.on("echo", ({ text }, ack) => ack({ ok: true, text }));
});

http.listen(Number(process.env.PORT), "127.0.0.1");
