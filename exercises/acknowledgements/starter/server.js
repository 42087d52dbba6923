// It runs and adds. But is what it sends an answer? Look at what the client waits for, then make it right.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  socket.on("sum:request", (data) => {
    // Your work starts here: this is one more event, and the client still waits for the answer to its question.
    socket.emit("sum:result", { ok: true, sum: data?.a + data?.b });
  });

  // job:run and order:place are yours to write.
});

http.listen(Number(process.env.PORT), "127.0.0.1");
