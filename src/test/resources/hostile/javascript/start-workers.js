// Starts threads until none is to be had.
// outcome: run_time_error ended-early or out-of-memory or killed
const { Worker } = require('worker_threads')
for (let i = 0; i < 1000; i++) new Worker('setInterval(() => {}, 1000)', { eval: true })
