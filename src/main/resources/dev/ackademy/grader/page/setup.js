// The first of our own lines in a learner's page, before theirs: what a CommonJS module expects, and an ear for what
// goes wrong while the module is loaded.
;(() => {
  'use strict'
  const library = globalThis.io
  delete globalThis.io

  const ackademy = { client: undefined, kept: {}, trouble: undefined }
  globalThis.ackademy = ackademy
  globalThis.module = { exports: {} }
  globalThis.exports = globalThis.module.exports
  globalThis.require = (name) => {
    if (name === 'socket.io-client') return library
    throw new Error(`a page can require "socket.io-client" and nothing else, not "${name}"`)
  }

  // As many lines as are shown. A page that floods its console would drown whoever listens.
  let lines = 200
  for (const level of ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn']) {
    const say = console[level].bind(console)
    console[level] = (...words) => {
      if (lines-- > 0) say(...words)
    }
  }

  addEventListener(
    'error',
    (event) => {
      if (ackademy.client || ackademy.trouble) return
      // What does not parse has nowhere been when it fails: its stack holds no place.
      const syntax = event.error instanceof SyntaxError && !/\n\s+at /.test(event.error.stack)
      const message = (event.message ?? 'the module could not be loaded').replace(/^Uncaught /, '')
      ackademy.trouble = { syntax, message, line: event.lineno ?? 0, column: event.colno ?? 0 }
    },
    true,
  )

  ackademy.run = (body) => body.call(globalThis.exports, globalThis.exports, globalThis.require, globalThis.module)
  ackademy.ready = (client) => {
    // A module that is one in syntax only may still export as CommonJS does.
    ackademy.client = Object.keys(client).length > 0 ? client : globalThis.module.exports
  }
})()
