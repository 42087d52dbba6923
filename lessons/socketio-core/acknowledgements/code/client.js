// A guest: asks for a price in two ways, orders a curry, and answers when it is asked.
const { io } = require("socket.io-client");

const url = process.env.URL ?? "http://127.0.0.1:3000";
const socket = io(url);

// region reply
socket.on("spice:ask", ({ size }, ack) => {
  ack({ hot: size === "small" ? 1 : 2 });
});
// endregion

async function main() {
  // region ask
  try {
    const answer = await socket.timeout(2000).emitWithAck("price:ask", { dish: "soup" });
    console.log(answer.ok ? `soup is ${answer.price}` : `refused: ${answer.code}`);
  } catch {
    console.log("no answer within two seconds");
  }
  // endregion

  // region callback
  socket.timeout(2000).emit("price:ask", { dish: "tea" }, (err, answer) => {
    console.log(err ? "no answer within two seconds" : answer);
  });
  // endregion

  console.log(await socket.timeout(2000).emitWithAck("curry:order", { size: "large" }));
  socket.disconnect();
}

main();
