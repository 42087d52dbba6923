# Asks for all of it.
# outcome: run_time_error out-of-memory
hog = [b"x" * 10**7 for _ in range(10**6)]
