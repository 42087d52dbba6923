// Does nothing, for ever.
// outcome: time_limit_exceeded never-listened
setInterval(() => {}, 1000)
