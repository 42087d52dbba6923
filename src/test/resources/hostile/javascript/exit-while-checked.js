// Leaves in the middle of a check.
// when: join
// outcome: run_time_error crashed
process.exit(9)
