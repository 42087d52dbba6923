// A chat with rooms, and notices for everyone who wants them: two namespaces of one server.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

// region rooms
const chat = io.of("/chat"); // a namespace: see the next section

chat.on("connection", (socket) => {
  socket.on("room:join", ({ room }, ack) => {
    socket.join(room);
    tellOthers(socket, room); // further below
    ack?.({ ok: true });
  });
  socket.on("room:leave", ({ room }, ack) => {
    socket.leave(room);
    ack?.({ ok: true });
  });
  socket.on("chat:message", ({ room, text }, ack) => {
    if (!socket.rooms.has(room)) return ack?.({ ok: false, code: "not_member" });
    chat.to(room).emit("chat:message", { from: socket.data.name, room, text });
    ack?.({ ok: true });
  });
});
// endregion

// region others
function tellOthers(socket, room) {
  socket.to(room).emit("user:joined", { user: socket.data.name, room });
}
// endregion

// region namespaces
chat.use((socket, next) => {
  const { name } = socket.handshake.auth;
  if (!name) return next(new Error("name needed"));
  socket.data.name = name;
  next();
});
chat.on("connection", (socket) => console.log("chat connect", socket.id));

const notifications = io.of("/notifications");
notifications.on("connection", (socket) => {
  console.log("notifications connect", socket.id);
  socket.on("alert:raise", (alert) => notifications.emit("alert", alert));
});
// endregion

for (const space of [chat, notifications]) {
  space.on("connection", (socket) => socket.on("where", (ack) => ack?.(space.name)));
}

http.listen(Number(process.env.PORT), "127.0.0.1");
