// Opens the second namespace once the first is there, takes its time, and gives the auth by a function.
"use strict";
const client = require("socket.io-client");

class Wire {
  constructor(url, auth) {
    const options = { auth: (send) => setTimeout(send, 20, auth), autoConnect: false, rememberUpgrade: true };
    this.chat = client.connect(new URL("/chat", url).href, options);
    this.notif = client.connect(new URL("/notifications", url).href, options);
    this.disconnectChat = () => void this.chat.disconnect();
  }

  open() {
    return [this.chat, this.notif].reduce(
      (before, socket) =>
        before.then(
          () =>
            new Promise((resolve, reject) => {
              socket.once("connect", resolve);
              socket.once("connect_error", reject);
              socket.connect();
            }),
        ),
      Promise.resolve(),
    );
  }
}

exports.connectBoth = async (url, auth) => {
  const wire = new Wire(url, auth);
  await wire.open();
  return wire;
};
