'use strict'
// The first program of a JavaScript jail. It loads what a submission will need, says READY, waits on stdin for the
// source, and then becomes the submission. In: one line {"entry":"server.js","len":N,"env":{…}} with the environment
// variables to set, then N bytes. Out, each on a line that begins with \x01: READY; then RUN before the first line of
// the submission runs, or WRONG with the line, the column and the message (base64, as it may span lines) when it cannot
// be parsed.

const fs = require('node:fs')
const http = require('node:http')
const { createRequire, runMain } = require('node:module')
const path = require('node:path')
const vm = require('node:vm')
const { Server } = require('socket.io')
require('ws')

const HOME = '/tmp/app'
const SELF_TEST_PORT = 39999
const WRAPPER = ['exports', 'require', 'module', '__filename', '__dirname']
const SAYS_MODULE = /import statement outside a module|Unexpected token 'export'|import\.meta|await is only valid/

/** A real handshake: it fails here, before anybody waits, and the code paths are warm afterwards. */
function selfTest(done) {
  const server = http.createServer()
  const io = new Server(server)
  server.listen(SELF_TEST_PORT, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${SELF_TEST_PORT}/socket.io/?EIO=4&transport=polling`
    http.get(url, { agent: false }, (response) => {
      response.resume()
      response.on('end', () => io.close(done))
    })
  })
}

function tell(...words) {
  fs.writeSync(1, `\x01${words.join('\t')}\n`)
}

function receive() {
  let bytes = Buffer.alloc(0)
  const chunk = Buffer.alloc(64 * 1024)
  for (;;) {
    const end = bytes.indexOf('\n')
    if (end >= 0) {
      const { entry, len, env } = JSON.parse(bytes.toString('utf8', 0, end))
      if (bytes.length >= end + 1 + len) {
        Object.assign(process.env, env)
        return { entry: path.basename(entry), source: bytes.subarray(end + 1, end + 1 + len) }
      }
    }
    const read = fs.readSync(0, chunk)
    if (read === 0) process.exit(90) // nobody wants us any more
    bytes = Buffer.concat([bytes, chunk.subarray(0, read)])
  }
}

/** The error that parsing throws, or undefined. */
function errorOf(parse) {
  try {
    parse()
    return undefined
  } catch (error) {
    return error
  }
}

/**
 * Decides as Node does for a file without a hint: what parses as CommonJS is CommonJS; what fails only for being a
 * module is one.
 */
function parse(text, filename) {
  const asScript = errorOf(() => vm.compileFunction(text, WRAPPER, { filename }))
  if (!asScript) return { type: 'commonjs' }
  const asModule = errorOf(() => new vm.SourceTextModule(text, { identifier: filename }))
  if (!asModule) return { type: 'module' }
  return { error: SAYS_MODULE.test(asScript.message) ? asModule : asScript }
}

/** Line and column, from 1. Node prints them but gives no program access to them; the debugger's protocol does. */
function placeOf(error) {
  const { Session } = require('node:inspector') // a megabyte, so not before it is wanted
  const session = new Session()
  session.connect()
  const place = [1, 1]
  globalThis.parseError = error
  session.post('Runtime.evaluate', { expression: 'parseError' }, (_, { result }) => {
    session.post('Runtime.getExceptionDetails', { errorObjectId: result.objectId }, (failure, found) => {
      if (failure || !found.exceptionDetails) return
      place[0] = found.exceptionDetails.lineNumber + 1
      place[1] = found.exceptionDetails.columnNumber + 1
    })
  })
  session.disconnect()
  return place
}

function quietly(action) {
  const { emitWarning } = process
  process.emitWarning = () => {} // that vm modules are experimental is no news for the learner
  try {
    return action()
  } finally {
    process.emitWarning = emitWarning
  }
}

function become({ entry, source }) {
  const file = path.join(HOME, entry)
  fs.writeFileSync(file, source)
  const text = source.toString('utf8').replace(/^\uFEFF/, '').replace(/^#!/, '//')
  const { type, error } = quietly(() => parse(text, file))
  if (error) {
    tell('WRONG', ...placeOf(error), Buffer.from(`${error.name}: ${error.message}`).toString('base64'))
    process.exit(1)
  }
  fs.writeFileSync(path.join(HOME, 'package.json'), JSON.stringify({ type }))
  if (type === 'module') globalThis.require = createRequire(file) // for sources that mix both ways
  process.argv = [process.execPath, file]
  process.execArgv = []
  tell('RUN')
  runMain(file)
}

selfTest(() => {
  tell('READY')
  const told = receive()
  setImmediate(() => become(told)) // on a fresh stack, so that a trace holds nothing of ours but this
})
