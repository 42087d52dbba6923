// Throws all counts away when a connection ends, not only the one of that connection.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
const counts = new Map();

io.on("connection", (socket) => {
  socket.emit("welcome", { sid: socket.id });

  socket.on("echo:say", ({ text }) => {
    const n = (counts.get(socket.id) ?? 0) + 1;
    counts.set(socket.id, n);
    socket.emit("echo:reply", { text, n });
  });

  socket.on("disconnect", () => counts.clear());
});

http.listen(Number(process.env.PORT), "127.0.0.1");
