# A trace of ten thousand frames.
# outcome: run_time_error threw-at or ended-early or killed or out-of-memory
import sys
sys.setrecursionlimit(20_000)
sys.tracebacklimit = 20_000
def fall(depth):
    if depth == 0:
        raise ValueError("ground")
    fall(depth - 1)
fall(9_000)
