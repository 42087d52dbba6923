// Sends one client more events than it could ever want.
// when: join
// outcome: wrong_answer checks-failed
for (let i = 0; i < 10_000; i++) socket.emit('user:joined', {})
