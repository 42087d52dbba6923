# Forks and starts other programs.
# outcome: run_time_error ended-early
# prints: fork Operation not permitted
# prints: run Operation not permitted
# prints: system 32512 or system -1
import os, subprocess
for name, action in ("fork", os.fork), ("run", lambda: subprocess.run(["/usr/bin/prlimit"])), ("pty", os.forkpty):
    try:
        action()
        print(name, "GOT")
    except OSError as refused:
        print(name, refused.strerror)
print("system", os.system("true"))
