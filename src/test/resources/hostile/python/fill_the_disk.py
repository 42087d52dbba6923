# Fills its folder with one large file and with many small ones.
# outcome: run_time_error ended-early
# prints: large File too large
# prints: small No space left on device
def fill(name, sizes):
    try:
        for i, size in enumerate(sizes):
            with open(f"/tmp/{name}{i}", "wb", buffering=0) as file:
                for _ in range(size):
                    file.write(bytes(1 << 20))
        print(name, "GOT")
    except OSError as refused:
        print(name, refused.strerror)
fill("large", [1000])
fill("small", [4] * 1000)
