// It runs and greets whoever arrives. Listen to who hears the greeting, then make the server answer.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  // Your work starts here: who hears this line, and who should?
  io.emit("welcome", { sid: socket.id });

  // echo:say is yours to write. `socket` is this one client; what it says arrives with socket.on(...).
});

http.listen(Number(process.env.PORT), "127.0.0.1");
