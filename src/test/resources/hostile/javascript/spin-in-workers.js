// Keeps every processor busy and never listens.
// outcome: time_limit_exceeded never-listened or out-of-cpu
const { Worker } = require('worker_threads')
for (let i = 0; i < 4; i++) new Worker('for (;;);', { eval: true })
setInterval(() => {}, 1000)
