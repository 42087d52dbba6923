// Starts other programs in every way that Node knows.
// outcome: run_time_error ended-early
// prints: spawn EPERM
// prints: fork EPERM
// prints: exec EPERM
const child = require('child_process')
const attempt = (what, action) => {
  try {
    action().on('error', (error) => console.log(what, error.code)).on('spawn', () => console.log(what, 'GOT'))
  } catch (error) {
    console.log(what, error.code)
  }
}
attempt('spawn', () => child.spawn('/usr/bin/node', ['-v']))
attempt('fork', () => child.fork(__filename))
attempt('exec', () => child.exec('/usr/bin/prlimit'))
