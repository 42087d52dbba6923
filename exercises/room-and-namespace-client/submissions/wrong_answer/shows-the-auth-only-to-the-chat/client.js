// Gives the auth to the chat and believes that the notifications share it.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`, { auth });
  const notif = io(`${url}/notifications`);
  await Promise.all([connected(chat), connected(notif)]);
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
