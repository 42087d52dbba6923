// Ana: says who she is, listens, speaks in three ways, and leaves.
const { io } = require("socket.io-client");

const url = process.env.URL ?? "http://127.0.0.1:3000";

// region connect
const socket = io(url, { auth: { name: "Ana" } });

socket.on("whisper", ({ from, text }) => console.log(`${from}, to you alone: ${text}`));
socket.on("notice", ({ from, text }) => console.log(`${from}, to everyone: ${text}`));
socket.on("typing", ({ from }) => console.log(`${from} is typing …`));
// endregion

async function main() {
  // region speak
  socket.emit("typing:start");
  socket.emit("notice:post", { text: "lunch?" });
  socket.emit("whisper:send", { to: "Min", text: "bring the cake" });
  // endregion

  // Whatever was sent before has been heard by the time this is acknowledged.
  await socket.timeout(2000).emitWithAck("whisper:send", { to: "Ana", text: "done" });
  socket.disconnect();
}

main();
