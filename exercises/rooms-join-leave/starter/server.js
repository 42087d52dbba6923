// It runs, lets people join and passes on what they say. Listen to who hears what, then make it right.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  socket.on("room:join", ({ room }, ack) => {
    // Which names are allowed, and how many are inside now?
    socket.join(room);
    ack({ ok: true });
  });

  socket.on("room:say", ({ room, text }, ack) => {
    // Your work starts here: who hears this line, and who should? Who may speak?
    io.emit("room:said", { text, from: socket.id });
    ack({ ok: true });
  });

  // room:leave and room:list are yours to write.
});

http.listen(Number(process.env.PORT), "127.0.0.1");
