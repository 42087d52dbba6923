// Accepts and hangs up.
// outcome: wrong_answer checks-failed
require('net').createServer((socket) => socket.destroy()).listen(process.env.PORT)
