// It runs, greets whoever comes and knows its rooms. Only nobody hears of the others yet.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

const rooms = new Map();

function enter(room, socket) {
  if (!rooms.has(room)) rooms.set(room, new Set());
  rooms.get(room).add(socket);
  socket.rooms.add(room);
}

function leave(room, socket) {
  rooms.get(room)?.delete(socket);
  if (rooms.get(room)?.size === 0) rooms.delete(room);
  socket.rooms.delete(room);
}

function send(socket, frame) {
  socket.send(JSON.stringify(frame));
}

/** Tells everyone in the room but one; without exclude, everyone. */
function broadcast(room, frame, exclude = null) {
  // Your work starts here. Then: who calls it when, and whom do they leave out?
}

/** The frame as an object; nothing for what is none. */
function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

server.on("connection", (socket, request) => {
  const name = new URL(request.url, "ws://localhost").searchParams.get("name");
  socket.rooms = new Set();
  send(socket, { t: "hello", id: randomUUID() });

  const where = () => send(socket, { t: "where", rooms: [...socket.rooms].sort() });

  socket.on("message", (data) => {
    const frame = read(data);
    if (frame?.t === "join") {
      enter(frame.room, socket);
      where();
    } else if (frame?.t === "leave") {
      leave(frame.room, socket);
      where();
    } else if (frame?.t === "say") {
      send(socket, { t: "sent", room: frame.room });
    } else if (frame?.t === "where") {
      where();
    }
    // topic is yours altogether.
  });
  socket.on("close", () => {
    for (const room of [...socket.rooms]) leave(room, socket);
  });
  socket.on("error", () => {}); // "close" comes after it
});
