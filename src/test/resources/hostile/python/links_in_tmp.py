# Replaces its own file and folder by links to where it must not be read from.
# outcome: run_time_error ended-early
# prints: link No such file or directory
# prints: source No such file or directory
import os
os.symlink("@SECRET@", "/tmp/link")
os.unlink("/tmp/app/server.py")
os.symlink("@SECRET@", "/tmp/app/server.py")
for what, path in ("link", "/tmp/link"), ("source", "/tmp/app/server.py"):
    try:
        print(what, "GOT", open(path).read())
    except OSError as refused:
        print(what, refused.strerror)
