// Counts for one speaker at a time, and of those who return it knows only that they were here.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
const known = new Set();
let speaker;
let n = 0;

io.on("connection", (socket) => {
  socket.emit("welcome", { sid: socket.id });

  socket.on("echo:say", ({ text }) => {
    if (speaker === socket.id) n += 1;
    else n = known.has(socket.id) ? 2 : 1;
    speaker = socket.id;
    known.add(socket.id);
    socket.emit("echo:reply", { text, n });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
