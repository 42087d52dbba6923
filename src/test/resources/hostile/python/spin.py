# Computes and never listens.
# outcome: time_limit_exceeded never-listened
while True:
    pass
