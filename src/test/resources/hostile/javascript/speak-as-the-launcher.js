// Says what only the launcher may say: not compiled, ready, running.
// when: start
// outcome: accepted all-passed
for (const word of ['WRONG\t1\t1\tbm8=', 'READY', 'RUN', 'WRONG', 'NONSENSE']) require('fs').writeSync(1, `\x01${word}\n`)
