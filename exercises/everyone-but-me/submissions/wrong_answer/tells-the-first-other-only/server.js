// It stops after the first who hears it.
const { randomUUID } = require("node:crypto");
const { WebSocketServer } = require("ws");

const teams = new Map();
const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });

function send(socket, frame) {
  socket.send(JSON.stringify(frame));
}

function enter(team, socket) {
  if (!teams.has(team)) teams.set(team, new Set());
  teams.get(team).add(socket);
}

function leave(team, socket) {
  teams.get(team).delete(socket);
  if (teams.get(team).size === 0) teams.delete(team);
}

/** Tells the others, and says how many they were. */
function tellOthers(team, me, frame) {
  let told = 0;
  for (const socket of teams.get(team)) {
    if (socket === me) continue;
    if (told === 0) send(socket, frame);
    told += 1;
  }
  return told;
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
  const [team, name] = [query.get("team"), query.get("name")];
  enter(team, socket);
  send(socket, { t: "hello", id: randomUUID() });

  socket.on("message", (data) => {
    const frame = read(data);
    if (frame?.t === "say") {
      const n = tellOthers(team, socket, { t: "said", from: name, text: frame.text });
      send(socket, { t: "sent", n });
    }
  });
  socket.on("close", () => leave(team, socket));
  socket.on("error", () => {}); // "close" comes after it
});
