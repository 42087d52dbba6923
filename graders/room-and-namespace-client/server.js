// The server that learners' pages talk to. Every page has an address of its own, which stands first on each line.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const MAX_LINES = 1000;
let lines = 0;

function tell(request, text) {
  // A page that goes mad is not worth more.
  if (++lines <= MAX_LINES) console.log(`${String(request.headers.host).split(":")[0]} ${text}`);
}

const http = createServer((request, response) => {
  if (!request.url.startsWith("/socket.io/")) tell(request, "lost");
  response.writeHead(404).end();
});
http.on("upgrade", (request) => tell(request, request.url.startsWith("/socket.io/") ? "WebSocket" : "lost"));

const io = new Server(http, { destroyUpgradeTimeout: 100 });
io.engine.on("connection", (connection) => tell(connection.request, "connection"));

for (const name of ["chat", "notifications"]) {
  io.of(`/${name}`).on("connection", (socket) => {
    const { auth } = socket.handshake;
    tell(socket.request, `${name} in`);
    tell(socket.request, `${name} shown ${JSON.stringify(auth, Object.keys(auth).sort())}`);
    socket.on("whoami", (ack) => typeof ack === "function" && ack(name));
    socket.on("disconnect", () => tell(socket.request, `${name} out`));
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
