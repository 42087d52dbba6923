// Gives the namespaces as path, which is where the server answers HTTP, and so finds no server.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  const chat = io(url, { auth, path: "/chat" });
  const notif = io(url, { auth, path: "/notifications" });
  await Promise.all([connected(chat), connected(notif)]);
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
