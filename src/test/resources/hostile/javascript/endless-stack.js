// Dies with a trace of ten thousand lines.
// outcome: run_time_error threw-at
Error.stackTraceLimit = Infinity
const fall = (depth) => { if (depth === 0) throw new Error('ground'); fall(depth - 1); return depth }
fall(7000)
