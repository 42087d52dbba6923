// Answers everything with "look there", where the host listens.
// outcome: wrong_answer checks-failed
const answer = 'HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:@HOST@/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
require('net').createServer((socket) => socket.on('error', () => {}).end(answer)).listen(process.env.PORT)
