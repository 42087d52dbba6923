// Keeps its own book of who is who; every copy is sent by an emit of its own. Talks a lot on stdout.
const { Server } = require("socket.io");

const everyone = new Set(); // sockets
const named = new Map(); // name -> Set of sockets

const io = new Server({ pingInterval: 20000 });

function deliver(sockets, message) {
  console.log("[plaza] ->", sockets.length, JSON.stringify(message));
  sockets.forEach((socket) => socket.emit("msg", message));
  return sockets.length;
}

io.on("connection", (socket) => {
  let me;
  everyone.add(socket);
  console.log("[plaza] +", socket.id);
  socket.onAny((event, data) => console.log("[plaza] <-", me, event, JSON.stringify(data)));

  socket.on("hello", ({ name }, ack) => {
    me = name;
    if (!named.has(me)) named.set(me, new Set());
    named.get(me).add(socket);
    ack({ ok: true });
  });

  function onSay(kind, receivers, acked) {
    socket.on(`say:${kind}`, (data, ack) => {
      if (me === undefined) return ack({ ok: false, code: "no_name" });
      const delivered = deliver(receivers(data), { kind, from: me, text: data.text });
      if (acked) ack({ ok: true, delivered });
    });
  }

  onSay("private", ({ to }) => [...(named.get(to) ?? [])], true);
  onSay("public", () => [...everyone], false);
  onSay("broadcast", () => [...everyone].filter((other) => other !== socket), false);

  socket.on("disconnect", (reason) => {
    console.log("[plaza] -", me, reason);
    everyone.delete(socket);
    named.get(me)?.delete(socket);
  });
});

console.log("READY?", { port: process.env.PORT, "ok:": false }, "\n{}[]\u0000 ¡hola! 안녕 🙂");
const http = require("node:http").createServer();
io.attach(http);
http.listen(process.env.PORT, "127.0.0.1", () => console.log("READY"));
