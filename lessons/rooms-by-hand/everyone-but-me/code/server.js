// A shared map: pointers are for the others, notes are for everyone.
const { WebSocketServer } = require("ws");

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });
const everyone = new Set();
let lastNote = 0;

server.on("connection", (socket, request) => {
  const name = new URL(request.url, "ws://localhost").searchParams.get("name") ?? "somebody";
  everyone.add(socket);
  tell(socket, { t: "hello", id: name });
  socket.on("message", (data) => hear(socket, name, read(data)));
  socket.on("close", () => everyone.delete(socket));
  socket.on("error", () => {}); // "close" comes after it
});

function tell(socket, frame) {
  socket.send(JSON.stringify(frame));
}

// region others
function tellOthers(me, frame) {
  for (const socket of everyone) {
    if (socket !== me) tell(socket, frame);
  }
}
// endregion

function tellAll(frame) {
  for (const socket of everyone) tell(socket, frame);
}

// region hear
function hear(socket, name, frame) {
  if (frame?.t === "point") tellOthers(socket, { t: "pointed", name, x: frame.x, y: frame.y });
  if (frame?.t === "note") tellAll({ t: "noted", n: ++lastNote, name, text: frame.text });
  if (frame?.t === "me") tell(socket, { t: "me", name });
}
// endregion

function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
