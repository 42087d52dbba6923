// WebSockets get no answer, everything else a body of one byte a second: whoever asks whether it still answers must not wait for the end.
// outcome: time_limit_exceeded stopped-answering
require('http').createServer((request, response) => {
  response.writeHead(200)
  setInterval(() => response.write('x'), 1000)
}).on('upgrade', () => {}).listen(process.env.PORT)
