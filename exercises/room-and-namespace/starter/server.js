// It runs and has one of the two namespaces. Listen to who hears what, then make it right.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.of("/chat").on("connection", (socket) => {
  socket.emit("ready", { ns: "chat", sid: socket.id });

  socket.on("chat:message", ({ text }) => {
    // Your work starts here: io is the main namespace. Who hears this line, and who should?
    io.emit("chat:message", { from: socket.id, text });
  });

  // The line on stdout and whoami are missing.
});

// The namespace /notifications is yours to write.

http.listen(Number(process.env.PORT), "127.0.0.1");
