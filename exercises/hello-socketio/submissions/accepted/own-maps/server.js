// Counts by socket id in a Map and sends to the id, which is a room of one. Talks a lot on stdout.
const { Server } = require("socket.io");

const counts = new Map(); // socket id -> how often it spoke

const io = new Server({ pingInterval: 20000 });

io.on("connection", (socket) => {
  console.log(`[hello] + ${socket.id} by ${socket.conn.transport.name}`);
  socket.onAny((event, ...data) => console.log("[hello] <-", socket.id, event, JSON.stringify(data)));
  counts.set(socket.id, 0);

  socket.on("echo:say", (said, ack) => {
    const n = counts.get(socket.id) + 1;
    counts.set(socket.id, n);
    io.to(socket.id).emit("echo:reply", { text: said.text, n });
    if (typeof ack === "function") ack({ heard: true });
  });

  socket.on("disconnect", (reason) => {
    console.log(`[hello] - ${socket.id}: ${reason}`);
    counts.delete(socket.id);
  });

  // The greeting may come after the first reply: nobody promised that it is the first event.
  setImmediate(() => io.to(socket.id).emit("welcome", { sid: socket.id }));
});

console.log("READY?", { port: process.env.PORT, "ok:": false }, "\n{}[]\u0000 ¡hola! 안녕 🙂");
const http = require("node:http").createServer();
io.attach(http);
http.listen(process.env.PORT, "127.0.0.1", () => console.log("READY"));
