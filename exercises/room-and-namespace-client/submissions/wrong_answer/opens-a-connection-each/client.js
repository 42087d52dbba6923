// Forces a new connection for each namespace, so there are two WebSockets.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`, { auth, forceNew: true });
  const notif = io(`${url}/notifications`, { auth, forceNew: true });
  await Promise.all([connected(chat), connected(notif)]);
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
