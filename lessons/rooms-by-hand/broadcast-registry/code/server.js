// A station's loudspeaker: what is announced at one display is heard at all of them.
const { WebSocketServer } = require("ws");

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });
let lastNumber = 0;

// region registry
const displays = new Set();

server.on("connection", (socket) => {
  displays.add(socket);
  socket.number = String(++lastNumber);
  tell(socket, { t: "hello", id: socket.number });
  socket.on("message", (data) => hear(socket, data));
  socket.on("close", () => displays.delete(socket));
  socket.on("error", () => {}); // "close" comes after it
});
// endregion

function tell(socket, frame) {
  socket.send(JSON.stringify(frame));
}

// region all
function tellAll(frame) {
  const text = JSON.stringify(frame);
  for (const display of displays) display.send(text);
}
// endregion

// region hear
function hear(socket, data) {
  const frame = read(data);
  if (frame?.t === "announce") tellAll({ t: "announced", at: socket.number, text: frame.text });
  if (frame?.t === "count") tell(socket, { t: "count", displays: displays.size });
}

function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
// endregion
