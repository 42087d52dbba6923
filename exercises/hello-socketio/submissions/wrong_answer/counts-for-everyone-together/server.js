// Keeps one count for all connections.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
let n = 0;

io.on("connection", (socket) => {
  socket.emit("welcome", { sid: socket.id });

  socket.on("echo:say", ({ text }) => {
    n += 1;
    socket.emit("echo:reply", { text, n });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
