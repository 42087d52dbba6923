// Gives the auth to the sockets when they are connected, so it is shown only after a cut.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  const chat = io(`${url}/chat`);
  const notif = io(`${url}/notifications`);
  await Promise.all([connected(chat), connected(notif)]);
  chat.auth = auth;
  notif.auth = auth;
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
