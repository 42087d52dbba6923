# Never comes back from a handler.
# when: join
# outcome: time_limit_exceeded stopped-answering
while True:
    pass
