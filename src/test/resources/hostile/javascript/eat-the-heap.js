// Fills the heap while a client waits.
// when: join
// outcome: run_time_error out-of-memory
const hog = []
for (;;) hog.push(new Array(1000).fill({}))
