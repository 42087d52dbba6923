// The same over long polling, with the other codes that mean it.
// over: polling
// outcome: wrong_answer checks-failed
let asked = 0
require('http').createServer((request, response) => {
  response.writeHead([301, 303, 307, 308][asked++ % 4], { location: 'http://127.0.0.1:@HOST@/' }).end()
}).listen(process.env.PORT)
