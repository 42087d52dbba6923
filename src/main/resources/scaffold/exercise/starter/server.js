// It runs and lets everyone in. Answer what they say.
const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  // Your work starts here: what this client says arrives with socket.on("echo", …).
});

http.listen(Number(process.env.PORT), "127.0.0.1");
