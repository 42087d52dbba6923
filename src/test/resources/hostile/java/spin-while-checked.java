// Never comes back from a handler.
// when: join
// outcome: time_limit_exceeded stopped-answering or wrong_answer checks-failed
while (true) Thread.onSpinWait();
