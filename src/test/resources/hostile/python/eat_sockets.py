# Fills the buffers of connections to itself, which are the kernel's memory.
# outcome: run_time_error ended-early
# prints: Too many open files
import socket
held = []
listener = socket.create_server(("127.0.0.1", 4000), backlog=600)
try:
    while True:
        client = socket.create_connection(("127.0.0.1", 4000))
        server, _ = listener.accept()
        held += [client, server]
        client.setblocking(False)
        try:
            while True:
                client.send(bytes(65536))
        except BlockingIOError:
            pass
except OSError as refused:
    held.clear()
    print(refused.strerror)
