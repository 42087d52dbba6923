// A promise fails and nobody listens.
// when: join
// outcome: run_time_error crashed
Promise.reject(new Error('unheard'))
