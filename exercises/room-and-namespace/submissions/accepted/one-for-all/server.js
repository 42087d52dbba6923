// One table says what each namespace passes on, and one function serves them all. Talks a lot on stdout.
const { Server } = require("socket.io");

const relays = {
  chat: { "chat:message": (socket, { text }) => ["chat:message", { from: socket.id, text }] },
  notifications: { "alert:raise": (socket, { level, text }) => ["alert", { level, text }] },
};

const io = new Server({ pingInterval: 20000 });

Object.entries(relays).forEach(([ns, table]) => {
  const nsp = io.of(ns); // of() puts the slash in front by itself
  nsp.on("connection", (socket) => {
    socket.onAny((event, data) => console.log(`[${ns}] <- ${event}`, typeof data === "object" ? data : ""));
    console.log(`${ns} connect ${socket.id}`);
    socket.emit("ready", { ns, sid: socket.id });
    socket.on("whoami", (ack) => ack(nsp.name.replace("/", "")));
    for (const [event, relay] of Object.entries(table)) {
      socket.on(event, (data) => nsp.emit(...relay(socket, data)));
    }
    socket.on("disconnect", (reason) => console.log(`${ns} disconnect ${socket.id} (${reason})`));
  });
});

console.log("READY?", { port: process.env.PORT, "ok:": false }, "\n{}[]\u0000 ¡hola! 안녕 🙂");
const http = require("node:http").createServer();
io.attach(http);
http.listen(process.env.PORT, "127.0.0.1", () => console.log("chat connect? READY"));
