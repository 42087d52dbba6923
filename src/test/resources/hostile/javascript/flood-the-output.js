// Prints without end. Node keeps what a pipe does not take at once, so it may drown before the limit ends it.
// outcome: run_time_error out-of-output or out-of-memory
for (;;) console.log('x'.repeat(1000))
