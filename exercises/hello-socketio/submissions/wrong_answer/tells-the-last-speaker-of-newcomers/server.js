// Keeps the last one that it heard in a variable, greets newcomers, and tells that one of them.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
let last;

io.on("connection", (socket) => {
  let n = 0;

  socket.emit("welcome", { sid: socket.id });
  last?.emit("newcomer", { sid: socket.id });

  socket.on("echo:say", ({ text }) => {
    last = socket;
    n += 1;
    socket.emit("echo:reply", { text, n });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
