// Rooms kept by hand in a Map; every copy is sent by an emit of its own. Talks a lot on stdout.
const { Server } = require("socket.io");

const members = new Map(); // room -> Set of sockets
let count = 0;

function others(room, me, event, payload) {
  for (const socket of members.get(room) ?? []) {
    if (socket !== me) socket.emit(event, payload);
  }
}

function isIn(room, socket) {
  return members.get(room)?.has(socket) ?? false;
}

function leave(room, socket) {
  const inside = members.get(room);
  if (!inside?.delete(socket)) return;
  if (inside.size === 0) members.delete(room);
  others(room, socket, "user:left", { user: socket.name, room });
}

const io = new Server({ pingInterval: 20000 });

io.use((socket, next) => {
  socket.name = String(socket.handshake.auth.name ?? "");
  const fits = socket.name.length >= 1 && socket.name.length <= 20;
  next(fits ? undefined : new Error("no name, no chat"));
});

io.on("connection", (socket) => {
  console.log(`[chat] hello ${socket.name} ${socket.id}`);
  socket.onAny((event, data) => console.log("[chat] <-", socket.name, event, JSON.stringify(data)));

  socket.on("room:join", ({ room }, ack) => {
    if (!isIn(room, socket)) {
      others(room, socket, "user:joined", { user: socket.name, room });
      if (!members.has(room)) members.set(room, new Set());
      members.get(room).add(socket);
    }
    ack({ ok: true });
  });

  socket.on("chat:message", ({ room, text }, ack) => {
    if (!isIn(room, socket)) return ack({ ok: false, code: "not_member" });
    const id = `m-${++count}`;
    ack({ ok: true, id });
    others(room, socket, "chat:message", { id, from: socket.name, room, text });
  });

  socket.on("room:leave", ({ room }, ack) => {
    leave(room, socket);
    ack({ ok: true });
  });

  socket.on("disconnect", (reason) => {
    console.log(`[chat] bye ${socket.name}: ${reason}`);
    for (const room of [...members.keys()]) leave(room, socket);
  });
});

console.log("READY?", { port: process.env.PORT, "ok:": false }, "\n{}[]\u0000 ¡hola! 안녕 🙂");
const http = require("node:http").createServer();
io.attach(http);
http.listen(process.env.PORT, "127.0.0.1", () => console.log("READY"));
