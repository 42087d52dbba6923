// Two parts of a page on one connection. Neither knows of the other.
const { WebSocket } = require("ws");

const showLine = (text) => console.log(`ticker: ${text}`);
const showPost = (from, text) => console.log(`${from}: ${text}`);

// region client
const socket = new WebSocket(`ws://127.0.0.1:${process.env.PORT}/`);
const parts = new Map();

function channel(name, handlers) {
  const send = (frame) => socket.send(`${name}|${JSON.stringify(frame)}`);
  parts.set(name, handlers);
  socket.addEventListener("open", () => send({ t: "open" }));
  return send;
}

socket.addEventListener("message", ({ data }) => {
  const bar = data.indexOf("|");
  const frame = JSON.parse(data.slice(bar + 1));
  parts.get(data.slice(0, bar))?.[frame.t]?.(frame);
});

const ticker = channel("ticker", {
  opened: () => ticker({ t: "follow", room: "final" }),
  line: ({ text }) => showLine(text),
});
const talk = channel("talk", {
  opened: () => talk({ t: "follow", room: "final" }),
  posted: ({ from, text }) => showPost(from, text),
});
// endregion

setTimeout(() => {
  ticker({ t: "post", room: "final", text: "78’ free kick" });
  talk({ t: "post", room: "final", text: "tea | coffee?" });
}, 300);
