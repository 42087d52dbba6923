// Ends by SIGABRT.
// outcome: run_time_error killed
process.abort()
