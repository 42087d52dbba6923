# Sends one client more events than it could ever want.
# when: join
# outcome: wrong_answer checks-failed
for _ in range(12_000):
    await sio.emit("user:joined", {}, to=sid)
