// It runs, greets whoever comes, and lists connections. Open a second tab and look at the list, then make people of it.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

const connections = new Map();
const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

function send(socket, frame) {
  socket.send(JSON.stringify(frame));
}

/** The frame as an object; nothing for what is none. */
function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

server.on("connection", (socket, request) => {
  const query = new URL(request.url, "ws://localhost").searchParams;
  connections.set(socket, query.get("user"));
  send(socket, { t: "hello", id: randomUUID() });

  socket.on("message", (data) => {
    const frame = read(data);
    // Your work starts here: who is a person, and in which place?
    if (frame?.t === "who") send(socket, { t: "here", users: [...connections.values()] });
  });

  // When is somebody gone? And what about a connection that stays open and says nothing any more?
  socket.on("close", () => connections.delete(socket));
  socket.on("error", () => {}); // "close" comes after it
});
