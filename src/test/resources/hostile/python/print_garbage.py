# Prints bytes that are no text, and control characters of terminals, and serves well.
# when: start
# outcome: accepted all-passed
for fd in 1, 2:
    os.write(fd, bytes(range(256)) * 16 + b"\x1b[2J\x1b]0;title\x07\xf0\x9f\r\r\n")
