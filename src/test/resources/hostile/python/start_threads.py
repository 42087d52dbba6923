# Starts threads until none is to be had, keeps them, and never listens.
# outcome: time_limit_exceeded never-listened
# prints: no more threads
import threading
wait = threading.Event()
threading.stack_size(65536)
try:
    while True:
        threading.Thread(target=wait.wait, daemon=True).start()
except RuntimeError:
    print("no more threads")
wait.wait()
