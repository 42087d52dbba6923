"""Carries TCP connections from the host's loopback to one port inside a jail.

    relay.py PID PORT

A socket belongs for ever to the network it was made in. So this process makes its listening socket first, on
127.0.0.1 and a free port of the host, and only then enters the network of the process PID: what it dials from
there on, it dials inside the jail. It runs outside of the jail's process and mount namespaces, where the jailed
program can neither see nor signal it, and it reads nothing of what it carries.

On stdout: one line "PORT capped" or "PORT uncapped" (whether the jail's TCP buffers could be bounded) when it is
ready; later one number, the connections accepted so far, for each line that arrives on stdin. It ends when stdin
does, so it outlives neither close() nor the death of its parent.
"""

import ctypes
import errno
import fcntl
import os
import select
import socket
import struct
import sys

MAX_PAIRS = 128
PROBE_SECONDS = 0.2
MAX_BYTES = 32 * 1024 * 1024  # of one connection, both directions together
CHUNK = 64 * 1024

NS_GET_USERNS = 0xB701
CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
PR_SET_NO_NEW_PRIVS = 38

# Socket buffers are kernel memory, which no rlimit counts: 250 idle connections can hold a gigabyte of it.
TCP_BUFFERS = "4096 16384 131072"


def enter_network_of(pid):
    libc = ctypes.CDLL(None, use_errno=True)
    network = os.open(f"/proc/{pid}/ns/net", os.O_RDONLY)
    if os.geteuid() != 0:
        # Only an owner of the network may enter it. bubblewrap nests two user namespaces, and the network belongs to
        # the outer one, which is not the one that PID lives in; so ask the network itself.
        join(libc, fcntl.ioctl(network, NS_GET_USERNS), CLONE_NEWUSER, "user")
    join(libc, network, CLONE_NEWNET, "network")
    capped = cap_tcp_buffers()
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return capped


def join(libc, namespace, kind, name):
    if libc.setns(namespace, kind) != 0:
        sys.exit(f"cannot enter the jail's {name} namespace: {os.strerror(ctypes.get_errno())}")
    os.close(namespace)


def cap_tcp_buffers():
    try:
        for name in ("tcp_rmem", "tcp_wmem"):
            with open(f"/proc/sys/net/ipv4/{name}", "w", encoding="ascii") as setting:
                setting.write(TCP_BUFFERS)
        return True
    except OSError:
        return False


class End:
    """One end of a connection, with what waits to be written to it."""

    def __init__(self, sock, pair):
        self.sock = sock
        self.pair = pair
        self.pending = b""
        self.connected = True
        self.read_all = False  # its peer will send no more
        self.shut = False  # it will be sent no more
        self.watched = 0


class Pair:
    """A connection from outside and its twin inside."""

    def __init__(self, outside):
        inside = socket.socket()
        self.front = End(outside, self)
        self.back = End(inside, self)
        self.moved = 0
        for end in (self.front, self.back):
            end.sock.setblocking(False)
            end.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def other(self, end):
        return self.back if end is self.front else self.front


class Relay:
    def __init__(self, listener, port):
        self.listener = listener
        self.port = port
        self.accepted = 0
        self.pairs = set()
        self.ends = {}
        self.done = []
        self.poll = select.epoll()

    def run(self):
        self.poll.register(self.listener.fileno(), select.EPOLLIN)
        self.poll.register(0, select.EPOLLIN)
        while True:
            for fd, events in self.poll.poll():
                if fd == 0:
                    if not self.answer():
                        return
                elif fd == self.listener.fileno():
                    self.accept()
                elif fd in self.ends:
                    self.serve(self.ends[fd], events)
            # Only now, so that no descriptor is used again while events of its last owner are still in the batch.
            for sock in self.done:
                sock.close()
            self.done.clear()

    def answer(self):
        asked = os.read(0, CHUNK)
        for question in asked.split(b"\n")[:-1]:
            print(self.accepted if question == b"accepted" else int(self.listening()), flush=True)
        return asked != b""

    def listening(self):
        """Whether anything accepts connections inside. The one made to find out says nothing and is gone at once."""
        with socket.socket() as probe:
            probe.settimeout(PROBE_SECONDS)
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def accept(self):
        try:
            outside, _ = self.listener.accept()
        except OSError:
            return
        self.accepted += 1
        if len(self.pairs) >= MAX_PAIRS:
            close_with_reset(outside)
            outside.close()
        else:
            self.dial(Pair(outside))

    def dial(self, pair):
        self.pairs.add(pair)
        for end in (pair.front, pair.back):
            self.ends[end.sock.fileno()] = end
        pair.back.connected = False
        if pair.back.sock.connect_ex(("127.0.0.1", self.port)) in (0, errno.EINPROGRESS):
            self.watch(pair)
        else:
            self.drop(pair)

    def serve(self, end, events):
        pair = end.pair
        try:
            if not end.connected:
                self.connected(end)
            elif end.watched & select.EPOLLIN and events & ~select.EPOLLOUT:
                self.read(end)
            if events & select.EPOLLOUT and end.connected:
                self.flush(end)
            self.end_halves(pair)
        except OSError:
            self.drop(pair)

    def connected(self, end):
        trouble = end.sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if trouble:
            raise OSError(trouble, os.strerror(trouble))
        end.connected = True

    def read(self, end):
        try:
            data = end.sock.recv(CHUNK)
        except BlockingIOError:
            return
        if not data:
            end.read_all = True
            return
        end.pair.moved += len(data)
        if end.pair.moved > MAX_BYTES:
            raise OSError("this connection has carried more than it may")
        sink = end.pair.other(end)
        sink.pending = data
        if sink.connected:
            self.flush(sink)

    def flush(self, end):
        if end.pending:
            try:
                end.pending = end.pending[end.sock.send(end.pending):]
            except BlockingIOError:
                pass

    def end_halves(self, pair):
        """Hands an end of stream on, but not before the data that came ahead of it."""
        for end in (pair.front, pair.back):
            sink = pair.other(end)
            if end.read_all and sink.connected and not sink.pending and not sink.shut:
                sink.shut = True
                sink.sock.shutdown(socket.SHUT_WR)
        if pair.front.shut and pair.back.shut:
            self.forget(pair)
        else:
            self.watch(pair)

    def watch(self, pair):
        for end in (pair.front, pair.back):
            wanted = 0
            if not end.connected or end.pending:
                wanted |= select.EPOLLOUT
            if end.connected and not end.read_all and not pair.other(end).pending:
                wanted |= select.EPOLLIN
            self.watch_for(end, wanted)

    def watch_for(self, end, wanted):
        # An end that waits for its twin is taken out altogether: a hang-up is reported whether one asks or not, and
        # what was sent before it must still be carried.
        if wanted == end.watched:
            return
        if not wanted:
            self.poll.unregister(end.sock.fileno())
        elif end.watched:
            self.poll.modify(end.sock.fileno(), wanted)
        else:
            self.poll.register(end.sock.fileno(), wanted)
        end.watched = wanted

    def drop(self, pair):
        for end in (pair.front, pair.back):
            close_with_reset(end.sock)
        self.forget(pair)

    def forget(self, pair):
        self.pairs.discard(pair)
        for end in (pair.front, pair.back):
            self.watch_for(end, 0)
            del self.ends[end.sock.fileno()]
            self.done.append(end.sock)


def close_with_reset(sock):
    """Makes the coming close an RST: the client learns that something broke, and does not take it for a polite end."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def main():
    pid, port = int(sys.argv[1]), int(sys.argv[2])
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(MAX_PAIRS)
    listener.setblocking(False)
    capped = enter_network_of(pid)
    print(listener.getsockname()[1], "capped" if capped else "uncapped", flush=True)
    Relay(listener, port).run()


if __name__ == "__main__":
    main()
