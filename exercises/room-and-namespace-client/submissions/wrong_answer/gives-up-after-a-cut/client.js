// Switches reconnecting off, so both namespaces are gone after a cut.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`, { auth, reconnection: false });
  const notif = io(`${url}/notifications`, { auth, reconnection: false });
  await Promise.all([connected(chat), connected(notif)]);
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
