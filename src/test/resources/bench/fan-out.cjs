'use strict'
// Node's socket.io with the application of FanOutServer.java, to compare with. The folder of its modules is the first
// argument. It prints its port, and ends when its stdin does.

const http = require('node:http')
const path = require('node:path')
const { Server } = require(path.join(process.argv[2], 'socket.io'))

const server = http.createServer()
const io = new Server(server, { transports: ['websocket'], serveClient: false })
io.on('connection', (socket) => {
  socket.join('everyone')
  socket.on('say', (number, text) => io.to('everyone').emit('said', number, text))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
