// Comes in, pins one note, shows what it hears, and leaves.
const url = process.env.URL ?? "http://127.0.0.1:3000";

// region connect
const { io } = require("socket.io-client"); // in a page: import { io } from "socket.io-client"

const socket = io(url);

socket.on("connect", () => console.log("connected as", socket.id));
socket.on("disconnect", (reason) => console.log("cut off:", reason));
// endregion

// region talk
socket.on("welcome", ({ sid }) => console.log("the server calls me", sid));
socket.on("note:pinned", ({ text, by }) => console.log(by === socket.id ? "me:" : `${by}:`, text));

socket.emit("note:pin", { text: "back at 3" });
// endregion

// region point
socket.on("point:seen", (x, y, label) => console.log(label, "at", x, y));

socket.emit("point:at", 12, 34, "here");
// endregion

// Leaves when it has heard both. Over long polling, netty-socketio may hand over two quick events in either order.
let awaited = 2;
for (const event of ["note:pinned", "point:seen"]) {
  socket.once(event, () => {
    awaited -= 1;
    if (awaited === 0) socket.disconnect();
  });
}
