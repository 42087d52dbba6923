// Documents that several people write in: each sees what the others do.
const { WebSocketServer } = require("ws");

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });
const rooms = new Map(); // document → who has it open
let lastId = 0;

function tell(socket, frame) {
  socket.send(JSON.stringify(frame));
}

// region broadcast
function broadcast(doc, frame, exclude = null) {
  for (const socket of rooms.get(doc) ?? []) {
    if (socket !== exclude) tell(socket, frame);
  }
}
// endregion

// region hear
function hear(socket, { t, doc, text }) {
  const { name } = socket;
  if (t === "type") broadcast(doc, { t: "typed", doc, name, text }, socket);
  if (t === "save") broadcast(doc, { t: "saved", doc, name });
  if (t === "open") open(doc, socket);
  if (t === "close") close(doc, socket);
  if (t === "who") here(doc, socket);
}
// endregion

// region coming
function enter(doc, socket) {
  if (socket.docs.has(doc)) return false;
  if (!rooms.has(doc)) rooms.set(doc, new Set());
  rooms.get(doc).add(socket);
  socket.docs.add(doc);
  return true;
}

function open(doc, socket) {
  const { name } = socket;
  if (enter(doc, socket)) broadcast(doc, { t: "opened", doc, name }, socket);
  here(doc, socket);
}

function here(doc, socket) {
  const names = [...(rooms.get(doc) ?? [])].map((one) => one.name).sort();
  tell(socket, { t: "here", doc, names });
}
// endregion

function leave(doc, socket) {
  if (!socket.docs.delete(doc)) return false;
  rooms.get(doc).delete(socket);
  if (rooms.get(doc).size === 0) rooms.delete(doc);
  return true;
}

// region going
function close(doc, socket) {
  if (leave(doc, socket)) broadcast(doc, { t: "closed", doc, name: socket.name });
}

function gone(socket) {
  for (const doc of [...socket.docs]) close(doc, socket);
}
// endregion

function read(data) {
  try {
    return JSON.parse(data) ?? {};
  } catch {
    return {};
  }
}

server.on("connection", (socket, request) => {
  socket.name = new URL(request.url, "ws://localhost").searchParams.get("name") ?? "somebody";
  socket.docs = new Set();
  tell(socket, { t: "hello", id: String(++lastId) });
  socket.on("message", (data) => hear(socket, read(data)));
  socket.on("close", () => gone(socket));
  socket.on("error", () => {}); // "close" comes after it
});
