// A body without end, as fast as it is taken.
// over: polling
// outcome: wrong_answer checks-failed
require('http').createServer((request, response) => {
  response.writeHead(200)
  const chunk = '4'.repeat(65536)
  const more = () => { while (response.write(chunk)); response.once('drain', more) }
  more()
}).listen(process.env.PORT)
