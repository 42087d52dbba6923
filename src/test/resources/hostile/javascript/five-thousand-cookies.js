// Gives cookies without end.
// over: polling
// outcome: wrong_answer checks-failed
const head = Array.from({ length: 5000 }, (_, i) => `Set-Cookie: c${i}=${'x'.repeat(100)}`).join('\r\n')
require('net').createServer((socket) =>
  socket.on('error', () => {}).end(`HTTP/1.1 200 OK\r\n${head}\r\nContent-Length: 2\r\n\r\nok`)).listen(process.env.PORT)
