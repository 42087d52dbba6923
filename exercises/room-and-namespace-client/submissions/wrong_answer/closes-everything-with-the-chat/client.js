// Closes the shared connection to leave the chat, and the notifications with it.
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
  return { chat, notif, disconnectChat: () => chat.io._close() };
}

module.exports = { connectBoth };
