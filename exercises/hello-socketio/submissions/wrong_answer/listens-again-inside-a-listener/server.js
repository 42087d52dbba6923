// Adds another listener whenever someone speaks, so each say gets more replies than the one before.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  let n = 0;

  socket.emit("welcome", { sid: socket.id });

  function answer({ text }) {
    n += 1;
    socket.emit("echo:reply", { text, n });
  }

  socket.on("echo:say", (said) => {
    answer(said);
    socket.on("echo:say", answer);
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
