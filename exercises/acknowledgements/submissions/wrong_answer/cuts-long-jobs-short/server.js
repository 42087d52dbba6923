// Has no patience: whatever a job asks for, it is said to be done after a quarter of a second.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);
let lastOrder = 0;

io.on("connection", (socket) => {
  socket.on("sum:request", (data, ack = () => {}) => {
    const { a, b } = data ?? {};
    if (typeof a !== "number" || typeof b !== "number") {
      ack({ ok: false, code: "bad_input" });
      return;
    }
    ack({ ok: true, sum: a + b });
  });

  socket.on("job:run", ({ id, ms }, ack = () => {}) => {
    setTimeout(() => ack({ ok: true, id }), Math.min(ms, 250));
  });

  socket.on("order:place", (data, ack = () => {}) => {
    lastOrder += 1;
    const orderId = lastOrder;
    ack({ ok: true, orderId });
    const tell = (state) => socket.emit("order:state", { orderId, state });

    socket.timeout(1000).emit("order:confirm", { orderId }, (err, answer) => {
      if (err) {
        tell("expired");
        return;
      }
      tell(answer.accept ? "accepted" : "declined");
    });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
