// Reads what a curious program would read first.
// outcome: run_time_error ended-early
// prints: secret ENOENT
// prints: shadow ENOENT
// prints: sys ENOENT
// prints: home ENOENT
const fs = require('fs')
const look = (what, path) => {
  try {
    console.log(what, 'GOT', fs.statSync(path).isDirectory() ? fs.readdirSync(path) : fs.readFileSync(path, 'utf8'))
  } catch (error) {
    console.log(what, error.code)
  }
}
look('secret', '@SECRET@')
look('shadow', '/etc/shadow')
look('sys', '/sys')
look('home', '/home')
look('up', '/tmp/app/../../../../..@SECRET@')
