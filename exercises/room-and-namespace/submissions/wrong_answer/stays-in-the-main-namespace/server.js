// Registers everything in the main namespace, so there is no /chat and no /notifications.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  console.log(`chat connect ${socket.id}`);
  socket.emit("ready", { ns: "chat", sid: socket.id });

  socket.on("chat:message", ({ text }) => {
    io.emit("chat:message", { from: socket.id, text });
  });

  socket.on("whoami", (ack) => ack("chat"));
});

io.on("connection", (socket) => {
  console.log(`notifications connect ${socket.id}`);
  socket.emit("ready", { ns: "notifications", sid: socket.id });

  socket.on("alert:raise", ({ level, text }) => {
    io.emit("alert", { level, text });
  });

  socket.on("whoami", (ack) => ack("notifications"));
});

http.listen(Number(process.env.PORT), "127.0.0.1");
