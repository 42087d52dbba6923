// Prints megabytes without the end of a line, while a client waits.
// when: join
// outcome: run_time_error out-of-output
for (;;) require('fs').writeSync(1, 'x'.repeat(65536))
