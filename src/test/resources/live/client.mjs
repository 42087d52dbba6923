// The official JavaScript client: PORT TRANSPORT. Prints a line for everything that came as it should, and ends with 1
// when something did not come in time.
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/static/package.json`);
const { Manager } = require("socket.io-client");
const [port, transports] = process.argv.slice(2);
const manager = new Manager(`http://127.0.0.1:${port}`, { transports: transports.split(","), reconnection: false });
const patience = setTimeout(() => process.exit(1), 20_000);

const connected = (name) =>
  new Promise((resolve, reject) => {
    const socket = manager.socket(name);
    socket.on("connect", () => resolve(socket));
    socket.on("connect_error", reject);
  });

const main = await connected("/");
const echoed = new Promise((resolve) => main.once("echoed", (...args) => resolve(args)));
const answered = await new Promise((resolve) =>
  main.emit("echo", "한글 ñ 🎉", new Uint8Array([1, 2, 3]), { deep: [7] }, (...args) => resolve(args)),
);
for (const [text, bytes, object] of [answered, await echoed]) {
  console.log(text, [...new Uint8Array(bytes)].join(), JSON.stringify(object));
}
const chat = await connected("/chat");
console.log(chat.id !== main.id && main.io.engine === chat.io.engine ? "two ids on one connection" : "one id");
await connected("/locked").catch((refusal) => console.log("refused", refusal.message, JSON.stringify(refusal.data)));
console.log(main.io.engine.transport.name);
main.on("disconnect", (reason) => {
  console.log(reason);
  clearTimeout(patience);
  manager._close();
});
main.emit("put me out");
