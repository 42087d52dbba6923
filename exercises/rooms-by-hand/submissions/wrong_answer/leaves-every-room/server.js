// Leaving one room runs the same code as closing the connection, so it leaves them all.
const { randomUUID } = require("node:crypto");
const { createServer } = require("node:http");
const { WebSocketServer } = require("ws");

const rooms = new Map();

function enter(room, socket) {
  if (!rooms.has(room)) rooms.set(room, new Set());
  rooms.get(room).add(socket);
  socket.rooms.add(room);
}

function leave(room, socket) {
  const members = rooms.get(room);
  members?.delete(socket);
  if (members?.size === 0) rooms.delete(room);
  socket.rooms.delete(room);
}

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
  const room = decodeURIComponent(request.url.replace("/rooms/", ""));
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ members: rooms.get(room)?.size ?? 0 }));
});

new WebSocketServer({ server: http }).on("connection", (socket) => {
  const id = randomUUID();
  socket.rooms = new Set();
  send(socket, { t: "hello", id });

  socket.on("message", (data) => {
    const frame = read(data);
    const room = frame?.room;
    if (frame?.t === "join") {
      enter(room, socket);
      send(socket, { t: "joined", room });
    } else if (frame?.t === "leave") {
      for (const joined of [...socket.rooms]) leave(joined, socket);
      send(socket, { t: "left", room });
    } else if (frame?.t === "say" && socket.rooms.has(room)) {
      for (const member of rooms.get(room)) send(member, { t: "said", room, from: id, text: frame.text });
    } else if (frame?.t === "rooms") {
      send(socket, { t: "rooms", rooms: [...socket.rooms].sort() });
    }
  });
  socket.on("close", () => {
    for (const room of [...socket.rooms]) leave(room, socket);
  });
  socket.on("error", () => {}); // "close" comes after it
});

http.listen(Number(process.env.PORT), "127.0.0.1");
