// Moves its own pointer at once, those of others when it hears of them, and notes when they come back.
const { WebSocket } = require("ws");

const socket = new WebSocket(`ws://127.0.0.1:${process.env.PORT}/?name=Ana`);
const drawPointer = (name, x, y) => console.log(`${name} points at ${x}, ${y}`);
const addNote = (n, name, text) => console.log(`${n}. ${name}: ${text}`);

// region client
function point(x, y) {
  drawPointer("me", x, y); // at once
  socket.send(JSON.stringify({ t: "point", x, y }));
}

socket.addEventListener("message", (message) => {
  const frame = JSON.parse(message.data);
  if (frame.t === "pointed") drawPointer(frame.name, frame.x, frame.y);
  if (frame.t === "noted") addNote(frame.n, frame.name, frame.text); // mine, too
});
// endregion

socket.addEventListener("open", () => {
  point(3, 4);
  socket.send(JSON.stringify({ t: "note", text: "meet here" }));
});
