const { Server } = require("socket.io");

new Server(Number(process.env.PORT)).on("connection", (socket) => {
  socket.on("say", (word) => socket.emit("said", word));
});
