# Closes all files that it was given, and serves well.
# when: start
# outcome: accepted all-passed
for fd in 0, 1, 2:
    os.close(fd)
    os.open("/dev/null", os.O_RDWR)
