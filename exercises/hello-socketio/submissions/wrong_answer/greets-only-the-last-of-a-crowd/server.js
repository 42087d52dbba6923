// Waits a moment before it greets, and who comes in that moment takes the greeting of the one before.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
let greeting;

io.on("connection", (socket) => {
  let n = 0;

  clearTimeout(greeting);
  greeting = setTimeout(() => socket.emit("welcome", { sid: socket.id }), 300);

  socket.on("echo:say", ({ text }) => {
    n += 1;
    socket.emit("echo:reply", { text, n });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
