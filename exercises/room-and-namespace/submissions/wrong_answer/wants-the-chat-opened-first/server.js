// Lets a connection into the chat only while it is nowhere else, so the chat has to be opened first.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const chat = io.of("/chat");
const notifications = io.of("/notifications");

chat.use((socket, next) => {
  const elsewhere = [...notifications.sockets.values()].some((other) => other.conn === socket.conn);
  next(elsewhere ? new Error("open the chat first") : undefined);
});
chat.on("connection", (socket) => {
  console.log(`chat connect ${socket.id}`);
  socket.emit("ready", { ns: "chat", sid: socket.id });

  socket.on("chat:message", ({ text }) => {
    chat.emit("chat:message", { from: socket.id, text });
  });

  socket.on("whoami", (ack) => ack("chat"));
});

notifications.on("connection", (socket) => {
  console.log(`notifications connect ${socket.id}`);
  socket.emit("ready", { ns: "notifications", sid: socket.id });

  socket.on("alert:raise", ({ level, text }) => {
    notifications.emit("alert", { level, text });
  });

  socket.on("whoami", (ack) => ack("notifications"));
});

http.listen(Number(process.env.PORT), "127.0.0.1");
