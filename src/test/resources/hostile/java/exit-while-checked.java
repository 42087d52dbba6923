// Leaves in the middle of a check.
// when: join
// outcome: run_time_error crashed
Runtime.getRuntime().halt(9);
