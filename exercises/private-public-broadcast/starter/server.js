// It runs, takes names and passes on what is private. Listen to who hears it, then make it right.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  socket.on("hello", ({ name }, ack) => {
    socket.data.name = name;
    ack({ ok: true });
  });

  socket.on("say:private", ({ to, text }, ack) => {
    // Your work starts here: who hears this line, who should, and how many are they?
    io.emit("msg", { kind: "private", from: socket.data.name, text });
    ack({ ok: true, delivered: 0 });
  });

  // say:public and say:broadcast are yours to write, and so is the rule for those who gave no name.
});

http.listen(Number(process.env.PORT), "127.0.0.1");
