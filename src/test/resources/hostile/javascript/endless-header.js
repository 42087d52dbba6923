// One header that never ends.
// outcome: wrong_answer checks-failed
require('net').createServer((socket) => {
  socket.on('error', () => {}).write('HTTP/1.1 200 OK\r\nX-Long: ')
  const more = () => { while (socket.writable && socket.write('x'.repeat(65536))); socket.once('drain', more) }
  more()
}).listen(process.env.PORT)
