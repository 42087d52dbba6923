// Opens sockets of its own after a cut, while the library brings the old ones back.
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
  for (const socket of [chat, notif]) {
    socket.on("disconnect", () => io(url + socket.nsp, { auth }));
  }
  return { chat, notif, disconnectChat: () => chat.disconnect() };
}

module.exports = { connectBoth };
