// A body of a hundred kilobytes that is a hundred megabytes when it is unpacked, in letters of three bytes.
// over: polling
// outcome: wrong_answer checks-failed
const packed = require('zlib').gzipSync(Buffer.alloc(99_999_999, '한'))
require('http').createServer((request, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length })
  response.end(packed)
}).listen(process.env.PORT)
