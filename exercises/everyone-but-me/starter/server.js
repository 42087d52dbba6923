// It runs, knows who is here, and passes on what is said. Listen to who hears it, then make it right.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

const everyone = new Set();
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
  everyone.add(socket);
  send(socket, { t: "hello", id: randomUUID() });

  socket.on("message", (data) => {
    const frame = read(data);
    if (frame?.t === "say") {
      // Your work starts here: who hears this line, who should, and how many are they?
      for (const one of everyone) send(one, { t: "said", from: query.get("name"), text: frame.text });
    }
  });
  socket.on("close", () => everyone.delete(socket));
  socket.on("error", () => {}); // "close" comes after it
});
