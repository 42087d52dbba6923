// Connects to itself until there are no files left.
// outcome: run_time_error ended-early
// prints: EMFILE
const net = require('net')
const held = []
net.createServer((socket) => held.push(socket.on('error', () => {}))).on('error', () => {}).listen(4000, '127.0.0.1', () => {
  for (let i = 0; i < 1000; i++) held.push(net.connect(4000, '127.0.0.1').on('error', (error) => {
    console.log(error.code)
    process.exit(0)
  }))
})
