// Hands the sockets out before they are connected.
const { io } = require("socket.io-client");

async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`, { auth });
  const notif = io(`${url}/notifications`, { auth });
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
