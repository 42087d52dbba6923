// It runs, and both namespaces know join and say. Listen to who hears what, then make it right.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

for (const ns of [process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"]) {
  io.of(ns).on("connection", (socket) => {
    socket.on("join", ({ room }, ack) => {
      socket.join(room);
      ack({ ok: true });
    });

    socket.on("say", ({ room, text }) => {
      // Your work starts here: from which namespace does this go out, and to whom should it?
      io.to(room).emit("heard", { ns, room, text });
    });

    // leave, where and count are yours to write.
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
