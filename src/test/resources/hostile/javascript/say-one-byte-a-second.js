// Slow loris: a response that is always about to begin.
// outcome: time_limit_exceeded stopped-answering
require('net').createServer((socket) => {
  const words = 'HTTP/1.1 200 OK\r\nX-Slow: '.split('')
  const timer = setInterval(() => socket.write(words.shift() ?? 'x'), 1000)
  socket.on('error', () => {}).on('close', () => clearInterval(timer))
}).listen(process.env.PORT)
