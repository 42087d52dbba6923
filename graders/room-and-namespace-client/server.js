// The server that learners' pages talk to. Every page has an address of its own, which stands first on each line. Once a
// page has lost both namespaces, as it does in a cut, what it does is told a second time, after the word "again".
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const MAX_LINES = 1000;
let lines = 0;

const pages = new Map(); // address -> what is known of the page

function pageOf(request) {
  const address = String(request.headers.host).split(":")[0];
  if (!pages.has(address)) pages.set(address, { address, inside: 0, hadWebSocket: false, again: false });
  return pages.get(address);
}

function print(line) {
  // A page that goes mad is not worth more.
  if (++lines <= MAX_LINES) console.log(line);
}

function tell(request, text) {
  const { address, again } = pageOf(request);
  print(`${address} ${text}`);
  if (again) print(`${address} again ${text}`);
}

const http = createServer((request, response) => {
  if (!request.url.startsWith("/socket.io/")) tell(request, "lost");
  response.writeHead(404).end();
});
http.on("upgrade", (request) => {
  const ours = request.url.startsWith("/socket.io/");
  tell(request, ours ? "WebSocket" : "lost");
  const page = pageOf(request);
  if (ours && page.again && page.hadWebSocket) tell(request, "as before");
  if (ours && !page.again) page.hadWebSocket = true;
});

const io = new Server(http, { destroyUpgradeTimeout: 100 });
io.engine.on("connection", ({ request }) => {
  tell(request, "connection");
  const page = pageOf(request);
  if (page.again && !page.hadWebSocket) tell(request, "as before");
});

for (const name of ["chat", "notifications"]) {
  io.of(`/${name}`).on("connection", (socket) => {
    const { auth } = socket.handshake;
    const page = pageOf(socket.request);
    page.inside++;
    tell(socket.request, `${name} in`);
    tell(socket.request, `${name} shown ${JSON.stringify(auth, Object.keys(auth).sort())}`);
    socket.on("whoami", (ack) => typeof ack === "function" && ack(name));
    socket.on("disconnect", () => {
      tell(socket.request, `${name} out`);
      if (--page.inside === 0) page.again = true;
    });
  });
}

http.listen(Number(process.env.PORT), "127.0.0.1");
