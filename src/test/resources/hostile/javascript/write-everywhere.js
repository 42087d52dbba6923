// Writes to everything that a later program would read.
// outcome: run_time_error ended-early
// prints: launcher EROFS
// prints: library EROFS
// prints: usr EROFS
const fs = require('fs')
const write = (what, path) => {
  try {
    fs.writeFileSync(path, 'process.exit()')
    console.log(what, 'GOT')
  } catch (error) {
    console.log(what, error.code)
  }
}
write('launcher', '/opt/launcher/launch.cjs')
write('library', '/node_modules/socket.io/package.json')
write('usr', '/usr/bin/node2')
write('dev', '/dev/x')
write('core', '/proc/sys/kernel/core_pattern')
