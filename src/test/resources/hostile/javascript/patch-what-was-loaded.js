// Bends what the launcher loaded before, in the hope that somebody uses it after.
// when: start
// outcome: accepted all-passed
const fs = require('fs')
fs.writeSync = fs.readSync = () => { throw new Error('bent') }
JSON.parse = new Proxy(JSON.parse, { apply: (parse, self, [text]) => Reflect.apply(parse, self, [String(text)]) })
process.exit = process.abort = process.kill = () => {}
require('vm').compileFunction = () => () => {}
Object.prototype.polluted = 'GOT'
for (const key of Object.keys(require.cache)) if (key.includes('launch')) delete require.cache[key]
delete Object.prototype.polluted
