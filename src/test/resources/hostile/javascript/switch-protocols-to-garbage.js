// Agrees to anything, then speaks nothing known.
// outcome: wrong_answer checks-failed
require('net').createServer((socket) => socket.on('error', () => {}).once('data', (head) => {
  const key = /sec-websocket-key: (.*)\r\n/i.exec(head.toString())?.[1] ?? ''
  const accept = require('crypto').createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
  socket.end(Buffer.from(Array.from({ length: 9999 }, (_, i) => (i * 7919) % 256)))
})).listen(process.env.PORT)
