// Every tab that closes starts a goodbye of its own, and each finds that nobody is there any more.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

const GRACE = 600;
const PING_EVERY = 300;
const SILENT = 1000;

const places = new Map();
const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

function send(socket, frame) {
  socket.send(JSON.stringify(frame));
}

function tellOthers(people, user, frame) {
  for (const [other, { sockets }] of people) {
    if (other === user) continue;
    for (const socket of sockets) send(socket, frame);
  }
}

function enter(people, user, socket) {
  if (people.has(user)) {
    clearTimeout(people.get(user).goodbye);
  } else {
    people.set(user, { sockets: new Set() });
    tellOthers(people, user, { t: "came", user });
  }
  people.get(user).sockets.add(socket);
}

function leave(place, people, user, socket) {
  const person = people.get(user);
  person.sockets.delete(socket);
  person.goodbye = setTimeout(() => {
    if (person.sockets.size > 0) return;
    people.delete(user);
    if (people.size === 0) places.delete(place);
    tellOthers(people, user, { t: "went", user });
  }, GRACE);
}

/** The frame as an object; nothing for what is none. */
function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

server.on("connection", (socket, request) => {
  const query = new URL(request.url, "ws://localhost").searchParams;
  const [place, user] = [query.get("place"), query.get("user")];
  if (!places.has(place)) places.set(place, new Map());
  const people = places.get(place);
  send(socket, { t: "hello", id: randomUUID() });
  enter(people, user, socket);

  let heardAt = Date.now();
  const heartbeat = setInterval(() => {
    if (Date.now() - heardAt > SILENT) socket.terminate();
    else send(socket, { t: "ping" });
  }, PING_EVERY);

  socket.on("message", (data) => {
    const frame = read(data);
    if (frame?.t === "pong") heardAt = Date.now();
    if (frame?.t === "who") send(socket, { t: "here", users: [...people.keys()].sort() });
  });
  socket.on("close", () => {
    clearInterval(heartbeat);
    leave(place, people, user, socket);
  });
  socket.on("error", () => {}); // "close" comes after it
});
