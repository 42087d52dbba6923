// Escapes the text for HTML, so what comes back is not what was said.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  let n = 0;

  socket.emit("welcome", { sid: socket.id });

  socket.on("echo:say", ({ text }) => {
    n += 1;
    socket.emit("echo:reply", { text: text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"), n });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
