// Shows its own lines at once, and those of others when they come.
const { io } = require("socket.io-client");

const room = "list-weekend";
const socket = io(`http://127.0.0.1:${process.env.PORT}`, { auth: { name: "Ana" } });

function addLine(text, by, id) {
  const line = { text, by, id };
  console.log(`${by}: ${text}${id ? "" : " …"}`);
  return line;
}
const confirm = (line, id) => console.log(`${line.text} is number ${(line.id = id)}`);
const cross = (line) => console.log(`${line.text} was not saved`);

// region client
socket.on("item:added", ({ id, by, text }) => addLine(text, by, id));

function add(text) {
  const line = addLine(text, "me"); // at once, still pale
  socket.timeout(5000).emit("item:add", { room, text }, (err, answer) => {
    if (err || !answer.ok) return cross(line);
    confirm(line, answer.id);
  });
}
// endregion

socket.on("connect", () => socket.emit("list:open", { room }, () => add("bread")));
