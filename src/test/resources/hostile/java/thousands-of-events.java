// Sends one client more events than it could ever want.
// when: join
// outcome: wrong_answer checks-failed
for (int i = 0; i < 12_000; i++) client.sendEvent("user:joined", Map.of());
