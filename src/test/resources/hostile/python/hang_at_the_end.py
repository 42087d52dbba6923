# Has nothing to do and does not end.
# outcome: time_limit_exceeded never-listened
import atexit, threading
atexit.register(threading.Event().wait)
