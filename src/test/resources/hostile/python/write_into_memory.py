# Opens the memory of every process that it can see. There is one: itself.
# outcome: run_time_error ended-early
# prints: processes ['1'] self 1
import os
print("processes", [name for name in os.listdir("/proc") if name.isdigit()], "self", os.getpid())
for target in "0", "2", str(os.getppid()):
    try:
        open(f"/proc/{target}/mem", "r+b")
        print(target, "GOT")
    except OSError as refused:
        print(target, refused.strerror)
