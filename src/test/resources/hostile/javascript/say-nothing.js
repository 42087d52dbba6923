// Accepts and says nothing.
// outcome: time_limit_exceeded stopped-answering
require('net').createServer((socket) => socket.on('error', () => {})).listen(process.env.PORT)
