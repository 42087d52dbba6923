// It runs, greets whoever comes and hears what they say. Listen to who hears it, then make it right.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

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

server.on("connection", (socket) => {
  const id = randomUUID();
  send(socket, { t: "hello", id });

  socket.on("message", (data) => {
    const frame = read(data);
    // Your work starts here: this line goes back to the one who said it. Who else should hear it, and how do you find them?
    if (frame?.t === "say") send(socket, { t: "said", from: id, text: frame.text });
  });

  // "here" is yours to answer, and so is what happens when somebody leaves.
});
