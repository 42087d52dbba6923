# Raises every limit, and starts itself anew without them.
# outcome: run_time_error ended-early
# prints: raised []
import os, resource
def rises(name):
    try:
        resource.setrlimit(getattr(resource, name), (resource.RLIM_INFINITY,) * 2)
        return resource.getrlimit(getattr(resource, name))[1] == resource.RLIM_INFINITY
    except (ValueError, OSError):
        return False
limited = "RLIMIT_CPU", "RLIMIT_DATA", "RLIMIT_NPROC", "RLIMIT_NOFILE", "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_STACK"
print("raised", [name for name in limited if rises(name)])
try:
    os.nice(-5)
    print("nice GOT")
except OSError as refused:
    print("nice", refused.strerror)
os.execv("/usr/bin/prlimit", ["prlimit", "--nproc=9999"])
