// Card tables: the others hear once who sits down, and once who is really gone.
const { WebSocketServer } = require("ws");

const GRACE = 600;
const PING_EVERY = 300;
const SILENT = 1000;

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.env.PORT) });
let lastId = 0;

// region comes
const tables = new Map(); // table → player → {tabs, goodbye}

function comes(table, player, socket) {
  if (!tables.has(table)) tables.set(table, new Map());
  const players = tables.get(table);
  const sits = players.has(player);
  if (!sits) players.set(player, { tabs: new Set() });
  clearTimeout(players.get(player).goodbye);
  players.get(player).tabs.add(socket);
  tell(socket, { t: "hello", id: String(++lastId) });
  if (!sits) tellOthers(table, player, { t: "sat", player });
}
// endregion

// region goes
function goes(table, player, socket) {
  const seat = tables.get(table).get(player);
  seat.tabs.delete(socket);
  if (seat.tabs.size > 0) return;
  seat.goodbye = setTimeout(() => gone(table, player), GRACE);
}

function gone(table, player) {
  const players = tables.get(table);
  players.delete(player);
  if (players.size === 0) tables.delete(table);
  tellOthers(table, player, { t: "rose", player });
}
// endregion

// region heartbeat
function heartbeat(socket) {
  let answeredAt = Date.now();
  socket.on("message", (data) => {
    if (read(data)?.t === "pong") answeredAt = Date.now();
  });
  return setInterval(() => {
    if (Date.now() - answeredAt > SILENT) socket.terminate();
    else tell(socket, { t: "ping" });
  }, PING_EVERY);
}
// endregion

function tell(socket, frame) {
  socket.send(JSON.stringify(frame));
}

function tellOthers(table, player, frame) {
  for (const [other, { tabs }] of tables.get(table) ?? []) {
    if (other === player) continue;
    for (const socket of tabs) tell(socket, frame);
  }
}

function read(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

server.on("connection", (socket, request) => {
  const query = new URL(request.url, "ws://localhost").searchParams;
  const [table, player] = [query.get("table"), query.get("player")];
  comes(table, player, socket);

  socket.on("message", (data) => {
    if (read(data)?.t !== "who") return;
    tell(socket, { t: "seats", players: [...tables.get(table).keys()].sort() });
  });

  // region ends
  const beat = heartbeat(socket);
  socket.on("close", () => {
    clearInterval(beat);
    goes(table, player, socket);
  });
  // endregion
  socket.on("error", () => {}); // "close" comes after it
});
