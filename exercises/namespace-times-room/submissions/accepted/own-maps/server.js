// Rooms kept by hand, one Map for each namespace; every copy is sent by an emit of its own. Talks a lot on stdout.
const { Server } = require("socket.io");

const io = new Server({ pingInterval: 20000 });
const names = [process.env.NS1 || "/alpha", process.env.NS2 || "/beta"];
console.log("READY?", names, "\n{}[]\u0000 ¡hola! 안녕 🙂");

names.forEach((ns) => {
  const members = new Map(); // room -> Set of sockets of this namespace

  const inside = (room) => members.get(room) ?? new Set();

  io.of(ns).on("connection", (socket) => {
    console.log(`[${ns}] hello ${socket.id}`);
    socket.onAny((event, data) => console.log(`[${ns}] <-`, event, data?.room ?? ""));

    socket.on("join", ({ room }, ack) => {
      members.set(room, inside(room).add(socket));
      ack({ ok: true });
    });

    socket.on("leave", ({ room }, ack) => {
      inside(room).delete(socket);
      ack({ ok: true });
    });

    socket.on("say", ({ room, text }) => {
      for (const member of inside(room)) member.emit("heard", { ns, room, text });
    });

    socket.on("where", (ack) => {
      ack({ ns, rooms: [...members.keys()].filter((room) => inside(room).has(socket)).sort() });
    });

    socket.on("count", ({ room }, ack) => ack(inside(room).size));

    socket.on("disconnect", (reason) => {
      console.log(`[${ns}] bye ${socket.id}: ${reason}`);
      for (const sockets of members.values()) sockets.delete(socket);
    });
  });
});

const http = require("node:http").createServer();
io.attach(http);
http.listen(process.env.PORT, "127.0.0.1", () => console.log("READY"));
