// Announces one train, and shows whatever is announced.
const { WebSocket } = require("ws");

const socket = new WebSocket(`ws://127.0.0.1:${process.env.PORT}/`);

// region client
socket.addEventListener("message", (message) => {
  const frame = JSON.parse(message.data);
  if (frame.t === "announced") console.log(`${frame.at}: ${frame.text}`);
});

socket.addEventListener("open", () => {
  socket.send(JSON.stringify({ t: "announce", text: "Train to Busan, platform 4" }));
});
// endregion
