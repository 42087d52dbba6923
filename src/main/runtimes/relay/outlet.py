"""Carries TCP connections from one port inside a jail to one port of the host's loopback, and to no other.

    outlet.py PID INSIDE OUTSIDE

The listening socket is made in the network of the process PID, on all of its addresses: that network has no other way
out, and a page can use a loopback address of its own. Whoever has entered a network cannot go back, so a child enters,
hands the socket over, and is gone; this process stays outside and dials 127.0.0.1:OUTSIDE.

On stdout: one line "INSIDE capped" or "INSIDE uncapped" when it is ready, as relay.py does. On stdin: "accepted", or
"cut ADDRESS MILLISECONDS", which breaks the connections to one address inside and refuses new ones for a while; each is
answered with a number. It ends when stdin does.
"""

import os
import socket
import sys
import time

import relay


def listener_inside(pid, port):
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        capped = relay.enter_network_of(pid)
        listener = socket.socket()
        listener.bind(("0.0.0.0", port))
        listener.listen(relay.MAX_PAIRS)
        socket.send_fds(theirs, [b"capped" if capped else b"uncapped"], [listener.fileno()])
        os._exit(0)
    theirs.close()
    told, handed, _, _ = socket.recv_fds(ours, 16, 1)
    os.waitpid(child, 0)
    if not handed:
        sys.exit("cannot listen inside the jail")
    return socket.socket(fileno=handed[0]), told.decode("ascii")


class Outlet(relay.Relay):
    def __init__(self, listener, port):
        super().__init__(listener, port)
        self.cut_until = {}

    def answer(self):
        asked = os.read(0, relay.CHUNK)
        for question in asked.decode("ascii").split("\n")[:-1]:
            words = question.split(" ")
            print(self.cut(words[1], int(words[2])) if words[0] == "cut" else self.accepted, flush=True)
        return asked != b""

    def cut(self, address, milliseconds):
        """How many connections it broke."""
        self.cut_until[address] = time.monotonic() + milliseconds / 1000
        broken = [pair for pair in self.pairs if pair.front.sock.getsockname()[0] == address]
        for pair in broken:
            self.drop(pair)
        return len(broken)

    def dial(self, pair):
        address = pair.front.sock.getsockname()[0]
        if time.monotonic() < self.cut_until.get(address, 0):
            for end in (pair.front, pair.back):
                relay.close_with_reset(end.sock)
                end.sock.close()
        else:
            super().dial(pair)


def main():
    pid, inside, outside = (int(word) for word in sys.argv[1:])
    listener, capped = listener_inside(pid, inside)
    listener.setblocking(False)
    print(inside, capped, flush=True)
    Outlet(listener, outside).run()


if __name__ == "__main__":
    main()
