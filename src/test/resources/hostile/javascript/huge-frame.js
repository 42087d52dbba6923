// Sends everybody twelve megabytes in one packet.
// when: join
// outcome: wrong_answer checks-failed
socket.emit('user:joined', 'x'.repeat(12e6))
