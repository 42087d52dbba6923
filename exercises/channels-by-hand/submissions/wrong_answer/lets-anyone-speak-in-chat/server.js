// Whoever has opened chat can speak in each of its rooms.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

function send(socket, name, frame) {
  socket.send(`${name}|${JSON.stringify(frame)}`);
}

function tell(channel, room, frame) {
  for (const member of channel.rooms.get(room) ?? []) send(member, channel.name, frame);
}

function leave(channel, socket, room) {
  const members = channel.rooms.get(room);
  members?.delete(socket);
  if (members?.size === 0) channel.rooms.delete(room);
}

function join(channel, socket, { room }) {
  if (!channel.rooms.has(room)) channel.rooms.set(room, new Set());
  channel.rooms.get(room).add(socket);
  socket.open.get(channel.name).add(room);
  send(socket, channel.name, { t: "joined", room });
}

function list(channel, socket) {
  send(socket, channel.name, { t: "rooms", rooms: [...socket.open.get(channel.name)].sort() });
}

function close(channel, socket) {
  for (const room of socket.open.get(channel.name)) leave(channel, socket, room);
  socket.open.delete(channel.name);
}

function talk(channel, socket, { room, text }) {
  tell(channel, room, { t: "said", room, from: socket.id, text });
}

function raise(channel, socket, { room, text }) {
  tell(channel, room, { t: "alert", room, text });
}

function channel(name, say) {
  return { name, rooms: new Map(), handlers: new Map(Object.entries({ join, rooms: list, close, say })) };
}

const channels = new Map([
  ["chat", channel("chat", talk)],
  ["alerts", channel("alerts", raise)],
]);

function open(name, socket) {
  if (!channels.has(name)) return send(socket, name, { t: "refused", why: "no such channel" });
  if (!socket.open.has(name)) socket.open.set(name, new Set());
  send(socket, name, { t: "opened", id: socket.id });
}

/** The name of the channel and the frame; no frame for what is none. */
function read(text) {
  const bar = text.indexOf("|");
  try {
    return [text.slice(0, bar), JSON.parse(text.slice(bar + 1))];
  } catch {
    return [text.slice(0, bar), undefined];
  }
}

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

server.on("connection", (socket) => {
  socket.id = randomUUID();
  socket.open = new Map();

  socket.on("message", (data) => {
    const [name, frame] = read(String(data));
    if (frame?.t === "open") open(name, socket);
    else if (!socket.open.has(name)) send(socket, name, { t: "error", why: "not open" });
    else channels.get(name).handlers.get(frame?.t)?.(channels.get(name), socket, frame);
  });
  socket.on("close", () => {
    for (const name of [...socket.open.keys()]) close(channels.get(name), socket);
  });
  socket.on("error", () => {}); // "close" comes after it
});
