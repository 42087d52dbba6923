// It runs, greets whoever comes and answers join. Listen to who hears what is said, then make rooms of it.
const { randomUUID } = require("node:crypto");
const { createServer } = require("node:http");
const { WebSocketServer } = require("ws");

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

const http = createServer((request, response) => {
  // GET /rooms/NAME comes here. The name is encoded: decodeURIComponent.
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ members: 0 }));
});

new WebSocketServer({ server: http }).on("connection", (socket) => {
  const id = randomUUID();
  send(socket, { t: "hello", id });

  socket.on("message", (data) => {
    const frame = read(data);
    // Your work starts here: who is in which room, and who hears this line?
    if (frame?.t === "join") send(socket, { t: "joined", room: frame.room });
    if (frame?.t === "say") send(socket, { t: "said", room: frame.room, from: id, text: frame.text });
  });

  // leave and rooms are yours to answer, and so is what happens when somebody is gone.
  socket.on("error", () => {}); // "close" comes after it
});

http.listen(Number(process.env.PORT), "127.0.0.1");
