// Millions of pings whose answers nobody reads.
// outcome: wrong_answer checks-failed or time_limit_exceeded stopped-answering
const { WebSocketServer } = require('ws')
new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1' }).on('connection', (client) => {
  client.on('error', () => {})
  client.send('0{"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}')
  client._socket.removeAllListeners('data')
  client._socket.pause()
  const pings = Buffer.alloc(65536)
  for (let i = 0; i < pings.length; i += 2) pings[i] = 0x89
  const more = () => { while (client._socket.writable && client._socket.write(pings)); client._socket.once('drain', more) }
  more()
})
