# Dials the host and everything behind it, in every family of addresses that there is.
# outcome: run_time_error ended-early
# prints: host Connection refused
# prints: metadata Network is unreachable
# prints: vsock Address family not supported by protocol
# prints: packet Address family not supported by protocol
import socket
def attempt(name, family, address, kind=socket.SOCK_STREAM):
    try:
        with socket.socket(family, kind) as client:
            client.settimeout(2)
            client.connect(address)
            print(name, "GOT")
    except OSError as refused:
        print(name, refused.strerror)
attempt("host", socket.AF_INET, ("127.0.0.1", @HOST@))
attempt("metadata", socket.AF_INET, ("169.254.169.254", 80))
attempt("net", socket.AF_INET, ("192.0.2.1", 80))
attempt("six", socket.AF_INET6, ("2001:db8::1", 80))
attempt("docker", socket.AF_UNIX, "/var/run/docker.sock")
attempt("abstract", socket.AF_UNIX, "\0/tmp/.X11-unix/X0")
attempt("vsock", 40, (2, 22))
attempt("packet", 17, ("lo", 0), socket.SOCK_RAW)
attempt("datagram", socket.AF_INET, ("192.0.2.53", 53), socket.SOCK_DGRAM)
