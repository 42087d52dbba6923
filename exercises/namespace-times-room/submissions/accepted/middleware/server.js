// Middleware gives each socket its own set of rooms and drops fields that nobody asked for; fetchSockets finds members.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

/** Handlers of one namespace: each gets the socket and its data, and what it returns is acknowledged. */
const handlersOf = (nsp) => {
  const membersOf = async (room) => (await nsp.fetchSockets()).filter(({ data }) => data.rooms.has(room));

  return {
    join: (socket, { room }) => {
      socket.data.rooms.add(room);
      return { ok: true };
    },
    leave: (socket, { room }) => {
      socket.data.rooms.delete(room);
      return { ok: true };
    },
    say: async (socket, { room, text }) => {
      for (const member of await membersOf(room)) member.emit("heard", { ns: nsp.name, room, text });
    },
    where: (socket) => ({ ns: nsp.name, rooms: [...socket.data.rooms].sort() }),
    count: async (socket, { room }) => (await membersOf(room)).length,
  };
};

for (const name of new Set([process.env.NS1 ?? "/alpha", process.env.NS2 ?? "/beta"])) {
  const nsp = io.of(name);
  const handlers = handlersOf(nsp);

  nsp.use((socket, next) => {
    socket.data.rooms = new Set();
    next();
  });

  nsp.on("connection", (socket) => {
    socket.use(([event, data], next) => {
      if (data && typeof data === "object") {
        for (const key of Object.keys(data)) if (key !== "room" && key !== "text") delete data[key];
      }
      next(event in handlers ? undefined : new Error(`nobody knows ${event}`));
    });

    for (const [event, handle] of Object.entries(handlers)) {
      socket.on(event, async (...given) => {
        const ack = typeof given.at(-1) === "function" ? given.pop() : () => {};
        ack(await handle(socket, given[0]));
      });
    }
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
