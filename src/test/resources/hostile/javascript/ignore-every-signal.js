// Serves well, and does not mean to end.
// when: start
// outcome: accepted all-passed
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGPIPE', 'SIGUSR1', 'SIGUSR2']) process.on(signal, () => {})
process.on('exit', () => { for (;;); })
setInterval(() => {}, 10)
