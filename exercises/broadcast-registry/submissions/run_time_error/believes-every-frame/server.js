// Whatever comes is taken for JSON.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

const clients = new Map();
const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

function send(socket, frame) {
  socket.send(JSON.stringify(frame));
}

function broadcast(frame) {
  for (const socket of clients.values()) send(socket, frame);
}

/** The frame as an object; nothing for what is none. */
function read(data) {
  return JSON.parse(data);
}

server.on("connection", (socket) => {
  const id = randomUUID();
  clients.set(id, socket);
  send(socket, { t: "hello", id });

  socket.on("message", (data) => {
    const frame = read(data);
    if (frame?.t === "say") broadcast({ t: "said", from: id, text: frame.text });
    if (frame?.t === "here") send(socket, { t: "here", here: clients.has(frame.id) });
  });

  socket.on("close", () => clients.delete(id));
  socket.on("error", () => {}); // "close" comes after it
});
