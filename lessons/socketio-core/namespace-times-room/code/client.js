// One connection, two namespaces, and the same branch in both; then one of the two is closed.
const { io } = require("socket.io-client");

const url = `http://127.0.0.1:${process.env.PORT}`;
const addLine = ({ ns, room, text }) => console.log(`${ns} ${room}: ${text}`);

// region client
const orders = io(`${url}/orders`);
const stock = io(`${url}/stock`);
for (const space of [orders, stock]) {
  space.on("connect", () => space.emit("watch", { room: "lima" }));
  space.on("news", addLine);
}

function goHome() {
  orders.disconnect(); // the rooms in /orders are left; stock goes on as before
}
// endregion

stock.once("news", goHome);
