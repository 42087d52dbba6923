// Keeps a list of its own of who is there, and never takes anyone off it.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const inChat = [];
io.of("/chat").on("connection", (socket) => {
  inChat.push(socket);
  console.log(`chat connect ${socket.id}`);
  socket.emit("ready", { ns: "chat", sid: socket.id });

  socket.on("chat:message", ({ text }) => {
    for (const other of inChat) {
      other.emit("chat:message", { from: socket.id, text });
    }
  });

  socket.on("whoami", (ack) => ack("chat"));
});

const inNotifications = [];
io.of("/notifications").on("connection", (socket) => {
  inNotifications.push(socket);
  console.log(`notifications connect ${socket.id}`);
  socket.emit("ready", { ns: "notifications", sid: socket.id });

  socket.on("alert:raise", ({ level, text }) => {
    for (const other of inNotifications) {
      other.emit("alert", { level, text });
    }
  });

  socket.on("whoami", (ack) => ack("notifications"));
});

http.listen(Number(process.env.PORT), "127.0.0.1");
