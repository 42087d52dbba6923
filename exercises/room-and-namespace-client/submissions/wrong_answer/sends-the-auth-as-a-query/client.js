// Sends the auth in the query of the address, which belongs to the connection and not to a namespace.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`, { query: auth });
  const notif = io(`${url}/notifications`, { query: auth });
  await Promise.all([connected(chat), connected(notif)]);
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
