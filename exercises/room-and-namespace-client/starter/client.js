// It connects to both namespaces. Count the connections, then make it right.
const { io } = require("socket.io-client");

function connected(socket) {
  return new Promise((resolve) => {
    socket.once("connect", resolve);
  });
}

async function connectBoth(url, auth) {
  // Your work starts here: how many WebSockets does this open, and how many should it?
  const chat = io(`${url}/chat`, { auth, forceNew: true });
  const notif = io(`${url}/notifications`, { auth, forceNew: true });
  await Promise.all([connected(chat), connected(notif)]);
  // disconnectChat is missing.
  return { chat, notif };
}

module.exports = { connectBoth };
