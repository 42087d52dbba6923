// Looks something up before each reply, and the quicker look-up overtakes the slower one.
const { createServer } = require("node:http");
const { setTimeout: pause } = require("node:timers/promises");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  let n = 0;

  socket.emit("welcome", { sid: socket.id });

  socket.on("echo:say", async ({ text }) => {
    n += 1;
    const reply = { text, n };
    await pause((n % 3) * 10);
    socket.emit("echo:reply", reply);
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
