// One function tells a room, and its last argument says who is left out. Everything else calls it.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

const rooms = new Map();

/** Into the room; false for who is in it already. */
function enter(room, socket) {
  if (socket.rooms.has(room)) return false;
  if (!rooms.has(room)) rooms.set(room, new Set());
  rooms.get(room).add(socket);
  socket.rooms.add(room);
  return true;
}

/** Out of the room; false for who is not in it. */
function leave(room, socket) {
  if (!socket.rooms.delete(room)) return false;
  rooms.get(room).delete(socket);
  if (rooms.get(room).size === 0) rooms.delete(room);
  return true;
}

function send(socket, frame) {
  socket.send(JSON.stringify(frame));
}

/** Tells everyone in the room but one; without exclude, everyone. */
function broadcast(room, frame, exclude = null) {
  for (const member of rooms.get(room) ?? []) {
    if (member !== exclude) send(member, frame);
  }
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
  const go = (room) => {
    if (leave(room, socket)) broadcast(room, { t: "left", room, name });
  };

  socket.on("message", (data) => {
    const frame = read(data);
    const room = frame?.room;
    if (frame?.t === "join") {
      if (enter(room, socket)) broadcast(room, { t: "joined", room, name }, socket);
      where();
    } else if (frame?.t === "leave") {
      go(room);
      where();
    } else if (frame?.t === "say") {
      broadcast(room, { t: "said", room, from: name, text: frame.text }, socket);
      send(socket, { t: "sent", room });
    } else if (frame?.t === "topic") {
      broadcast(room, { t: "topic", room, text: frame.text });
    } else if (frame?.t === "where") {
      where();
    }
  });
  socket.on("close", () => {
    for (const room of [...socket.rooms]) go(room);
  });
  socket.on("error", () => {}); // "close" comes after it
});
