# Reads where nothing is.
# outcome: run_time_error killed
import ctypes
ctypes.string_at(0)
