// The page of a match: a live ticker, and readers who talk about it. Two channels on each connection.
const { WebSocketServer } = require("ws");

let lastId = 0;

// region wire
function read(text) {
  const bar = text.indexOf("|");
  return { name: text.slice(0, bar), frame: parse(text.slice(bar + 1)) };
}

function send(socket, name, frame) {
  socket.send(`${name}|${JSON.stringify(frame)}`);
}
// endregion

function parse(json) {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}

// region channels
function channel(name, post) {
  const handlers = new Map(Object.entries({ follow, list, close, post }));
  return { name, rooms: new Map(), handlers };
}

const channels = new Map([
  ["ticker", channel("ticker", (ticker, socket, { room, text }) => {
    tell(ticker, room, { t: "line", room, text });
  })],
  ["talk", channel("talk", (talk, socket, { room, text }) => {
    tell(talk, room, { t: "posted", room, from: socket.id, text });
  })],
]);
// endregion

// region rooms
function follow(channel, socket, { room }) {
  if (!channel.rooms.has(room)) channel.rooms.set(room, new Set());
  channel.rooms.get(room).add(socket);
  socket.open.get(channel.name).add(room);
  list(channel, socket);
}

function tell(channel, room, frame) {
  for (const socket of channel.rooms.get(room) ?? []) send(socket, channel.name, frame);
}
// endregion

function list(channel, socket) {
  send(socket, channel.name, { t: "following", rooms: [...socket.open.get(channel.name)] });
}

function leave(channel, socket, room) {
  channel.rooms.get(room)?.delete(socket);
  if (channel.rooms.get(room)?.size === 0) channel.rooms.delete(room);
}

// region hear
function hear(socket, name, frame) {
  if (frame.t === "open") open(socket, name);
  else if (!socket.open.has(name)) send(socket, name, { t: "error", why: "not open" });
  else channels.get(name).handlers.get(frame.t)?.(channels.get(name), socket, frame);
}

function open(socket, name) {
  if (!channels.has(name)) return send(socket, name, { t: "refused", why: "no such channel" });
  if (!socket.open.has(name)) socket.open.set(name, new Set());
  send(socket, name, { t: "opened", id: socket.id });
}
// endregion

// region close
function close(channel, socket) {
  for (const room of socket.open.get(channel.name)) leave(channel, socket, room);
  socket.open.delete(channel.name);
}

function gone(socket) {
  for (const name of [...socket.open.keys()]) close(channels.get(name), socket);
}
// endregion

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

server.on("connection", (socket) => {
  socket.id = String(++lastId);
  socket.open = new Map(); // channel → its rooms that this connection follows
  socket.on("message", (data) => {
    const { name, frame } = read(String(data));
    hear(socket, name, frame);
  });
  socket.on("close", () => gone(socket));
  socket.on("error", () => {}); // "close" comes after it
});
