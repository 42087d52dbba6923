// Compresses frames though nobody offered to unpack them.
// outcome: wrong_answer checks-failed
const { createHash } = require('crypto')
const packed = require('zlib').deflateRawSync(Buffer.alloc(50_000_000, 'x'))
const head = Buffer.from([0xc1, 126, packed.length >> 8, packed.length & 255])
require('http').createServer().on('upgrade', (request, socket) => {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
  socket.on('error', () => {})
  socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n'
    + `Sec-WebSocket-Extensions: permessage-deflate\r\nSec-WebSocket-Accept: ${accept.digest('base64')}\r\n\r\n`)
  socket.write(Buffer.concat([head, packed.subarray(0, 65535)]))
}).listen(process.env.PORT)
