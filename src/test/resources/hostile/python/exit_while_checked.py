# Leaves in the middle of a check, past all handlers.
# when: join
# outcome: run_time_error crashed
os._exit(9)
