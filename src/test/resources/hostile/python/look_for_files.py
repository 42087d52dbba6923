# Reads what a curious program would read first.
# outcome: run_time_error ended-early
# prints: secret No such file or directory
# prints: shadow No such file or directory
# prints: root No such file or directory
import os
for what, path in ("secret", "@SECRET@"), ("shadow", "/etc/shadow"), ("root", "/proc/1/root@SECRET@"), ("kcore", "/proc/kcore"):
    try:
        print(what, "GOT", open(path).read(100))
    except OSError as refused:
        print(what, refused.strerror)
for folder in "/home", "/root", "/sys", "/run", "/var":
    print(folder, "GOT" if os.path.exists(folder) else "is not there")
