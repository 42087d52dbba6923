# Prints megabytes without the end of a line, on the other stream.
# outcome: run_time_error out-of-output
import os
while True:
    os.write(2, b"x" * 65536)
