// Prints bytes that are no text, and serves well.
// when: start
// outcome: accepted all-passed
const garbage = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))
for (let i = 0; i < 8; i++) require('fs').writeSync(i % 2 ? 2 : 1, garbage)
