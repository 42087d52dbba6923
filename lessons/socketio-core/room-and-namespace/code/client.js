// One connection, two namespaces: the chat's lines in a room, and notices.
const { io } = require("socket.io-client");

const url = `http://127.0.0.1:${process.env.PORT}`;
const addLine = (line) => console.log(line);
const showToast = (text) => console.log(`(${text})`);

// region client
const auth = { name: "Ana" };
const chat = io(url + "/chat", { auth });
const notif = io(url + "/notifications", { auth });

chat.on("connect", () => chat.emit("room:join", { room: "general" }));
chat.on("chat:message", ({ from, room, text }) => addLine(`#${room} ${from}: ${text}`));
notif.on("alert", ({ text }) => showToast(text));

function send(text) {
  chat.emit("chat:message", { room: "general", text }, (answer) => {
    if (!answer.ok) showToast(answer.code);
  });
}
// endregion

send("Hello!");
