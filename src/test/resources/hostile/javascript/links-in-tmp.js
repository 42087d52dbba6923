// Replaces its own folder by links to where it must not be read from.
// outcome: run_time_error ended-early
// prints: link ENOENT
// prints: source ENOENT
const fs = require('fs')
const look = (what, path) => {
  try { console.log(what, 'GOT', fs.readFileSync(path, 'utf8')) } catch (error) { console.log(what, error.code) }
}
fs.symlinkSync('@SECRET@', '/tmp/link')
fs.unlinkSync('/tmp/app/server.js')
fs.symlinkSync('@SECRET@', '/tmp/app/server.js')
fs.symlinkSync('/', '/tmp/root')
look('link', '/tmp/link')
look('source', '/tmp/app/server.js')
look('root', '/tmp/root@SECRET@')
