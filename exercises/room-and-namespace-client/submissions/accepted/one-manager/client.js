// An ES module that makes the shared connection itself, over WebSocket alone. Talks a lot on stdout.
import { Manager } from "socket.io-client";

export async function connectBoth(url, auth) {
  const manager = new Manager(url, { transports: ["websocket"], reconnectionDelay: 200 });
  manager.on("reconnect_attempt", (attempt) => console.log("attempt", attempt));
  const [chat, notif] = ["/chat", "/notifications"].map((namespace) => manager.socket(namespace, { auth }));
  for (const socket of [chat, notif]) {
    socket.on("connect", () => console.log("connected", socket.nsp, socket.id));
    socket.on("disconnect", (reason) => console.log("disconnected", socket.nsp, reason));
  }
  await Promise.all([chat, notif].map((socket) => new Promise((done) => socket.once("connect", done))));
  return {
    chat,
    notif,
    disconnectChat() {
      chat.close();
    },
  };
}
