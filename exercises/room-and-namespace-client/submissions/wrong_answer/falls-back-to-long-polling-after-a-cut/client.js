// Takes a lost connection for a sign that WebSocket does not work here, and comes back without it.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`, { auth });
  const notif = io(`${url}/notifications`, { auth });
  await Promise.all([connected(chat), connected(notif)]);
  chat.io.on("close", () => {
    chat.io.opts.transports = ["polling"];
  });
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
