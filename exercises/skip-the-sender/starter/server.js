// It runs, lets people in by name and answers room:join. Listen to who hears what, then make it right.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.use((socket, next) => {
  const { name } = socket.handshake.auth;
  if (typeof name !== "string" || name.length < 1 || name.length > 20) {
    next(new Error("a name of 1 to 20 characters is needed"));
    return;
  }
  socket.data.name = name;
  next();
});

io.on("connection", (socket) => {
  socket.on("room:join", ({ room }, ack) => {
    socket.join(room);
    // Your work starts here: who hears this line, and who should?
    io.to(room).emit("user:joined", { user: socket.data.name, room });
    ack({ ok: true });
  });

  socket.on("chat:message", ({ room, text }) => {
    // The same question again. The ack, its id and the members-only rule are missing, too.
    io.to(room).emit("chat:message", { from: socket.data.name, room, text });
  });

  // room:leave and the farewell of a lost connection are yours to write.
});

http.listen(Number(process.env.PORT), "127.0.0.1");
