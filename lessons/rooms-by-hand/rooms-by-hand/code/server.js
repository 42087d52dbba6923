// Parcels: whoever watches one hears where it is.
const { createServer } = require("node:http");
const { WebSocketServer } = require("ws");

let lastId = 0;

// region rooms
const rooms = new Map(); // parcel → who watches it

function enter(parcel, socket) {
  if (!rooms.has(parcel)) rooms.set(parcel, new Set());
  rooms.get(parcel).add(socket);
  socket.watching.add(parcel);
}

function leave(parcel, socket) {
  rooms.get(parcel)?.delete(socket);
  if (rooms.get(parcel)?.size === 0) rooms.delete(parcel);
  socket.watching.delete(parcel);
}
// endregion

// region say
function scanned(parcel, place) {
  for (const socket of rooms.get(parcel) ?? []) {
    tell(socket, { t: "scanned", parcel, place });
  }
}
// endregion

// region gone
function gone(socket) {
  for (const parcel of [...socket.watching]) leave(parcel, socket);
}
// endregion

// region http
const http = createServer((request, response) => {
  const parcel = decodeURIComponent(request.url.replace("/parcels/", ""));
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ watching: rooms.get(parcel)?.size ?? 0 }));
});

const server = new WebSocketServer({ server: http });
// endregion

function tell(socket, frame) {
  socket.send(JSON.stringify(frame));
}

function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

server.on("connection", (socket) => {
  socket.watching = new Set();
  tell(socket, { t: "hello", id: String(++lastId) });
  socket.on("message", (data) => {
    const frame = read(data);
    if (frame?.t === "watch") {
      enter(frame.parcel, socket);
      tell(socket, { t: "watching", parcels: [...socket.watching] });
    }
    if (frame?.t === "unwatch") {
      leave(frame.parcel, socket);
      tell(socket, { t: "watching", parcels: [...socket.watching] });
    }
    if (frame?.t === "scan") scanned(frame.parcel, frame.place);
    if (frame?.t === "list") tell(socket, { t: "watching", parcels: [...socket.watching] });
  });
  socket.on("close", () => gone(socket));
  socket.on("error", () => {}); // "close" comes after it
});

http.listen(Number(process.env.PORT), "127.0.0.1");
