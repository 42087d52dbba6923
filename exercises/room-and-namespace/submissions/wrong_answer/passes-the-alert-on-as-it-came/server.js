// Passes an alert on with everything that the client put into it.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const chat = io.of("/chat");
chat.on("connection", (socket) => {
  console.log(`chat connect ${socket.id}`);
  socket.emit("ready", { ns: "chat", sid: socket.id });

  socket.on("chat:message", ({ text }) => {
    chat.emit("chat:message", { from: socket.id, text });
  });

  socket.on("whoami", (ack) => ack("chat"));
});

const notifications = io.of("/notifications");
notifications.on("connection", (socket) => {
  console.log(`notifications connect ${socket.id}`);
  socket.emit("ready", { ns: "notifications", sid: socket.id });

  socket.on("alert:raise", (alert) => {
    notifications.emit("alert", alert);
  });

  socket.on("whoami", (ack) => ack("notifications"));
});

http.listen(Number(process.env.PORT), "127.0.0.1");
