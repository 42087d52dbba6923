# Prints without end.
# outcome: run_time_error out-of-output
while True:
    print("x" * 1000)
