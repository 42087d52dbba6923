// Keeps its own book of open orders, each with its timer. Talks a lot on stdout.
const { Server } = require("socket.io");

const open = new Map(); // order id -> its timer
let count = 0;

/** Only an open order can be settled, and settling closes it: whoever comes second comes too late. */
function settle(socket, orderId, state) {
  console.log("[desk] settle", orderId, state, open.has(orderId) ? "" : "(too late)");
  if (!open.has(orderId)) return;
  clearTimeout(open.get(orderId));
  open.delete(orderId);
  socket.emit("order:state", { orderId, state });
}

const io = new Server({ pingInterval: 20000 });

io.on("connection", (socket) => {
  console.log("[desk] +", socket.id);
  socket.onAny((event, data) => console.log("[desk] <-", socket.id, event, JSON.stringify(data)));

  const on = (event, handler) =>
    socket.on(event, (data, ack) => handler(data, (answer) => typeof ack === "function" && ack(answer)));

  on("sum:request", (data, reply) => {
    const sum = data === null || Array.isArray(data) ? Number.NaN : add(data.a, data.b);
    reply(Number.isNaN(sum) ? { ok: false, code: "bad_input" } : { ok: true, sum });
  });

  on("job:run", (job, reply) => setTimeout(reply, job.ms, { ok: true, id: job.id }));

  on("order:place", () => {
    const orderId = `order-${++count}`;
    open.set(orderId, setTimeout(settle, 1000, socket, orderId, "expired"));
    socket.emit("order:confirm", { orderId }, (answer) =>
      settle(socket, orderId, answer.accept ? "accepted" : "declined"),
    );
  });

  socket.on("disconnect", (reason) => console.log("[desk] -", socket.id, reason));
});

function add(a, b) {
  return typeof a === "number" && typeof b === "number" ? a + b : Number.NaN;
}

console.log("READY?", { port: process.env.PORT, "ok:": false }, "\n{}[]\u0000 ¡hola! 안녕 🙂");
const http = require("node:http").createServer();
io.attach(http);
http.listen(process.env.PORT, "127.0.0.1", () => console.log("READY"));
