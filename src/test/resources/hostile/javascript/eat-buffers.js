// Fills memory that the heap does not count, while a client waits.
// when: join
// outcome: run_time_error out-of-memory
const hog = []
for (;;) hog.push(Buffer.alloc(1e7, 1))
