# Fills memory while a client waits.
# when: join
# outcome: run_time_error out-of-memory or crashed or wrong_answer checks-failed
hog = []
while True:
    hog.append(bytes(10_000_000))
