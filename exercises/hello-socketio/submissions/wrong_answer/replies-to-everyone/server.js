// Answers whoever is connected, not only the one who spoke.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  let n = 0;

  socket.emit("welcome", { sid: socket.id });

  socket.on("echo:say", ({ text }) => {
    n += 1;
    io.emit("echo:reply", { text, n });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
