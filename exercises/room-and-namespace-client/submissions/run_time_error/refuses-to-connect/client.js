// Rejects: it uses what it was not given.
const { io } = require("socket.io-client");

async function connectBoth(url) {
  const chat = io(`${url}/chat`, { auth });
  return { chat };
}

module.exports = { connectBoth };
