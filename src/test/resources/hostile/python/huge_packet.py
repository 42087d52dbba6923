# Sends one client thirty megabytes in one packet.
# when: join
# outcome: wrong_answer checks-failed
await sio.emit("user:joined", "x" * 30_000_000, to=sid)
