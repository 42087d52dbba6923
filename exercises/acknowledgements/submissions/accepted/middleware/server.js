// Middleware gives every event a function to answer with, so that the handlers are async functions that return.
const { createServer } = require("node:http");
const { setTimeout: pause } = require("node:timers/promises");
const { Server } = require("socket.io");

const refusal = { ok: false, code: "bad_input" };
let placed = 0;

const handlers = {
  "sum:request": async (socket, data) => {
    const numbers = data !== null && typeof data === "object" ? [data.a, data.b] : [];
    const [a, b] = numbers.filter((value) => typeof value === "number");
    return b === undefined ? refusal : { ok: true, sum: a + b };
  },

  "job:run": async (socket, { id, ms }) => {
    await pause(ms);
    return { ok: true, id };
  },

  "order:place": async (socket) => {
    const orderId = ++placed;
    const answers = socket.timeout(1000).emitWithAck("order:confirm", { orderId });
    const state = await answers.then(
      ({ accept }) => (accept ? "accepted" : "declined"),
      () => "expired",
    );
    socket.emit("order:state", { orderId, state });
  },
};

const io = new Server();

io.use(async (socket, next) => {
  await pause(5); // as if somebody were asked whether this visitor may come in
  socket.data.since = Date.now();
  next();
});

io.on("connection", (socket) => {
  socket.use((packet, next) => {
    if (typeof packet.at(-1) !== "function") packet.push(() => {});
    next();
  });
  for (const [event, handle] of Object.entries(handlers)) {
    socket.on(event, async (data, answer) => answer(await handle(socket, data)));
  }
});

const http = createServer();
io.attach(http);
http.listen(Number(process.env.PORT), "127.0.0.1");
