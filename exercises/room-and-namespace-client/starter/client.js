const { io } = require("socket.io-client");

async function connectBoth(url, auth) {
  // Your work starts here: how many WebSockets does this open, and who waits for them?
  const chat = io(`${url}/chat`, { forceNew: true });
  const notif = io(`${url}/notifications`, { forceNew: true });
  // disconnectChat is missing.
  return { chat, notif };
}

module.exports = { connectBoth };
