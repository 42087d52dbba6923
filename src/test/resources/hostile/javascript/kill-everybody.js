// Kills whoever can be reached, and itself.
// outcome: run_time_error ended-early
// prints: still here
for (const target of [-1, 0, 1, process.ppid]) for (const signal of ['SIGKILL', 'SIGTERM', 'SIGSTOP']) {
  try { process.kill(target, signal) } catch { /* expected */ }
}
console.log('still here')
