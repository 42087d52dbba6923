// Waits for the sockets in a loop, in which no socket can ever connect.
const { io } = require("socket.io-client");

exports.connectBoth = async (url, auth) => {
  const chat = io(`${url}/chat`, { auth });
  const notif = io(`${url}/notifications`, { auth });
  while (!chat.connected || !notif.connected);
  return { chat, notif, disconnectChat: () => chat.disconnect() };
};
