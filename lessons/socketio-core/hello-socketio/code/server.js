// A pinboard: whoever connects is greeted, whoever pins a note is heard by everyone.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

// region server
const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  console.log("connected", socket.id);
  socket.emit("welcome", { sid: socket.id });
  socket.on("disconnect", (reason) => console.log("gone", socket.id, reason));
});
// endregion

// region pin
io.on("connection", (socket) => {
  socket.on("note:pin", ({ text }) => {
    io.emit("note:pinned", { text, by: socket.id });
  });
});
// endregion

io.on("connection", (socket) => {
  // region arguments
  socket.on("point:at", (x, y, label) => {
    socket.emit("point:seen", x, y, label);
  });
  // endregion
});

// region state
let all = 0; // one for the whole program

io.on("connection", (socket) => {
  let mine = 0; // one for each connection

  socket.on("count:up", () => {
    all += 1;
    mine += 1;
    socket.emit("count", { mine, all });
  });
});
// endregion

http.listen(Number(process.env.PORT), "127.0.0.1");
