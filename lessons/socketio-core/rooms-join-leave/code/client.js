// Stays in its classes: whenever a connection is made, it asks for each of them again.
const { io } = require("socket.io-client");

const socket = io(`http://127.0.0.1:${process.env.PORT}`);
const mine = new Set(["class-music", "class-art"]);

const addLine = (room, from, text) => console.log(`#${room} ${from}: ${text}`);
const showAnswer = (answer) => console.log(answer.ok ? `${answer.members} inside` : answer.code);

// region rejoin
socket.on("connect", () => {
  for (const room of mine) socket.emit("class:join", { room }, showAnswer);
});
socket.on("class:said", ({ room, from, text }) => addLine(room, from, text));
socket.on("class:ended", ({ room }) => mine.delete(room));
// endregion
