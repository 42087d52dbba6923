// A promise fails and nobody listens.
// when: join
// outcome: run_time_error threw-at
Promise.reject(new Error('unheard'))
