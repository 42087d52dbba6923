// Goes through /proc for a way around its walls: roots, working folders, open files and memory of others.
// outcome: run_time_error ended-early
// prints: root ENOENT
// prints: cwd ENOENT
// prints: others 0
// prints: files 0
const fs = require('fs')
const look = (what, action) => {
  try {
    console.log(what, action())
  } catch (error) {
    console.log(what, error.code)
  }
}
look('root', () => `GOT ${fs.readFileSync('/proc/1/root@SECRET@')}`)
look('cwd', () => `GOT ${fs.readFileSync('/proc/self/cwd/../..@SECRET@')}`)
look('others', () => fs.readdirSync('/proc').filter((name) => Number(name) > 1).length)
look('files', () => {
  const files = fs.readdirSync('/proc/self/fd').map((fd) => {
    try {
      return fs.readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  })
  return files.filter((path) => path.startsWith('/') && !/^\/(dev|proc|opt|node_modules|usr|tmp)/.test(path)).length
})
look('kcore', () => `GOT ${fs.readFileSync('/proc/kcore').length}`)
look('environ', () => (/SECRET|TOKEN|JAVA_HOME/.test(fs.readFileSync('/proc/1/environ', 'utf8')) ? 'GOT' : 'clean'))
