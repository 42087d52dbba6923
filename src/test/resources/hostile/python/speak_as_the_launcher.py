# Says what only the launcher may say.
# when: start
# outcome: accepted all-passed
for word in "WRONG\t1\t1\tbm8=", "READY", "RUN", "WRONG", "NONSENSE", "":
    os.write(1, b"\x01" + word.encode() + b"\n")
