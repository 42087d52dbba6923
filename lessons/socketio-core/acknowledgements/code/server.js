// A kitchen: it tells prices at once, serves dishes when they are done, and asks the guest one question back.
const { createServer } = require("node:http");
const { setTimeout: sleep } = require("node:timers/promises");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

const menu = new Map([
  ["soup", { price: 4, ms: 300 }],
  ["tea", { price: 2, ms: 20 }],
]);

/** The dish that a payload names, or undefined: a payload may be anything. */
const find = (data) => menu.get(data?.dish);

io.on("connection", (socket) => {
  // region answer
  socket.on("price:ask", (data, ack) => {
    const dish = find(data);
    ack?.(dish ? { ok: true, price: dish.price } : { ok: false, code: "unknown_dish" });
  });
  // endregion

  // region later
  socket.on("dish:cook", async (data, ack) => {
    const dish = find(data);
    if (!dish) return ack?.({ ok: false, code: "unknown_dish" });
    await sleep(dish.ms);
    ack?.({ ok: true, dish: data.dish });
  });
  // endregion

  // region ask-back
  socket.on("curry:order", async (data, ack) => {
    let hot = 0; // mild, unless the guest says otherwise
    try {
      const answer = await socket.timeout(1000).emitWithAck("spice:ask", { size: data?.size });
      hot = answer.hot;
    } catch {
      // No answer in time, or none that makes sense: mild it is.
    }
    ack?.({ ok: true, hot });
  });
  // endregion
});

http.listen(Number(process.env.PORT), "127.0.0.1");
