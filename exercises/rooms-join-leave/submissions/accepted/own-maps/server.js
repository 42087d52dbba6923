// Rooms kept by hand in a Map; every copy is sent by an emit of its own. Talks a lot on stdout.
const { Server } = require("socket.io");

const members = new Map(); // room -> Set of sockets

const inside = (room) => members.get(room) ?? new Set();

function leave(room, socket) {
  if (!inside(room).delete(socket)) return;
  if (inside(room).size === 0) members.delete(room);
}

function isAllowed(room) {
  if (typeof room !== "string" || room.length < 1 || room.length > 32) return false;
  return [...room].every((c) => (c >= "a" && c <= "z") || (c >= "0" && c <= "9") || c === "-");
}

const io = new Server({ pingInterval: 20000 });

io.on("connection", (socket) => {
  console.log(`[rooms] hello ${socket.id}`);
  socket.onAny((event, data) => console.log("[rooms] <-", event, typeof data === "object" ? JSON.stringify(data) : ""));

  socket.on("room:join", ({ room }, ack) => {
    if (!isAllowed(room)) return ack({ code: "bad_room", ok: false });
    members.set(room, inside(room).add(socket));
    ack({ ok: true, members: inside(room).size });
  });

  socket.on("room:leave", ({ room }, ack) => {
    leave(room, socket);
    ack({ ok: true });
  });

  socket.on("room:say", ({ room, text }, ack) => {
    if (!inside(room).has(socket)) return ack({ code: "not_member", ok: false });
    ack({ ok: true });
    for (const member of inside(room)) member.emit("room:said", { from: socket.id, text, room });
  });

  socket.on("room:list", (ack) => {
    ack([...members.keys()].filter((room) => inside(room).has(socket)).sort());
  });

  socket.on("disconnect", (reason) => {
    console.log(`[rooms] bye ${socket.id}: ${reason}`);
    for (const room of [...members.keys()]) leave(room, socket);
  });
});

console.log("READY?", { port: process.env.PORT, "ok:": false }, "\n{}[]\u0000 ¡hola! 안녕 🙂");
const http = require("node:http").createServer();
io.attach(http);
http.listen(process.env.PORT, "127.0.0.1", () => console.log("READY"));
