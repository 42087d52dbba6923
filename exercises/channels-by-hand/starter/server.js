// It runs, and takes whatever comes for a wish to open chat. Read what is before the bar, then make two channels of it.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

function send(socket, name, frame) {
  socket.send(`${name}|${JSON.stringify(frame)}`);
}

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

server.on("connection", (socket) => {
  const id = randomUUID();

  socket.on("message", (data) => {
    const text = String(data); // such as: chat|{"t":"open"}
    // Your work starts here: which channel is it, is it open on this connection, and what does the word mean there?
    send(socket, "chat", { t: "opened", id });
  });

  // What happens to the rooms of both channels when somebody is gone?
  socket.on("error", () => {}); // "close" comes after it
});
