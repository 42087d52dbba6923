# Asks the kernel for a way out: a new address, a route, a device.
# outcome: run_time_error ended-early
# prints: address Operation not permitted
# prints: device No such file or directory
import fcntl, socket, struct
control = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for name, number in ("address", 0x8916), ("up", 0x8914), ("route", 0x890B):
    try:
        fcntl.ioctl(control, number, struct.pack("16sH14s", b"lo", socket.AF_INET, bytes(14)) + bytes(96))
        print(name, "GOT")
    except OSError as refused:
        print(name, refused.strerror)
try:
    open("/dev/net/tun", "r+b")
    print("device GOT")
except OSError as refused:
    print("device", refused.strerror)
