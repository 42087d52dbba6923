// Answers the one who spoke, and tells all the others, under a name of its own, what was said.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  let n = 0;

  socket.emit("welcome", { sid: socket.id });

  socket.on("echo:say", ({ text }) => {
    n += 1;
    socket.emit("echo:reply", { text, n });
    socket.broadcast.emit("overheard", { text });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
