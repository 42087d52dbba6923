"""The first program of a Python jail.

It loads what a submission will need, says READY, waits on stdin for the source, and then becomes the submission.
In: one line {"entry":"server.py","len":N,"env":{…}} with the environment variables to set, then N bytes. Out, each on a
line that begins with \\x01: READY; then RUN before the first line of the submission runs, or WRONG with the line, the
column and the message (base64, as it may span lines) when it cannot be compiled.

Its arguments are the folders of the libraries. Python runs with -S, so that the .pth files of the host, which are
code, do not run here.
"""

import base64
import json
import os
import site
import sys
import types

sys.path.extend(sys.argv[1:])
site.setquit()
site.setcopyright()

import asyncio  # noqa: E402
import logging  # noqa: E402, F401

import aiohttp.web  # noqa: E402
import socketio  # noqa: E402

HOME = "/tmp/app"
SELF_TEST_PORT = 39999


async def self_test():
    """A real handshake: it fails here, before anybody waits, and the code paths are warm afterwards."""
    app = aiohttp.web.Application()
    socketio.AsyncServer(async_mode="aiohttp").attach(app)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    await aiohttp.web.TCPSite(runner, "127.0.0.1", SELF_TEST_PORT).start()
    reader, writer = await asyncio.open_connection("127.0.0.1", SELF_TEST_PORT)
    writer.write(b"GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: jail\r\nConnection: close\r\n\r\n")
    await reader.read()
    writer.close()
    await runner.cleanup()


def tell(*words):
    os.write(1, ("\x01" + "\t".join(map(str, words)) + "\n").encode())


def receive():
    with os.fdopen(os.dup(0), "rb") as stdin:
        head = stdin.readline()
        if not head:
            os._exit(90)  # nobody wants us any more
        told = json.loads(head)
        os.environ.update(told["env"])
        return os.path.basename(told["entry"]), stdin.read(told["len"])


def compiled(source, file):
    """The code, or an exit after telling why there is none."""
    try:
        return compile(source, file, "exec", dont_inherit=True)
    except SyntaxError as wrong:
        place = wrong.lineno or 1, wrong.offset or 1
        message = f"{type(wrong).__name__}: {wrong.msg}"
    except (ValueError, RecursionError, MemoryError, OverflowError) as wrong:
        # A NUL byte, or nesting that the compiler gives up on; neither comes with a place.
        place = 1, 1
        message = f"{type(wrong).__name__}: {wrong}"
    tell("WRONG", *place, base64.b64encode(message.encode()).decode())
    os._exit(1)


def run(code, file):
    """As `python3 server.py` would: the module is __main__, and a traceback begins in the submission."""
    main = types.ModuleType("__main__")
    main.__file__ = file
    main.__builtins__ = __builtins__
    sys.modules["__main__"] = main
    sys.path.insert(0, HOME)
    sys.argv = [file]
    try:
        exec(code, main.__dict__)
    except SystemExit:
        raise
    except BaseException as failure:
        trace = failure.__traceback__.tb_next
        sys.excepthook(type(failure), failure.with_traceback(trace), trace)
        sys.exit(1)


def start():
    asyncio.run(self_test())
    tell("READY")
    entry, source = receive()
    file = os.path.join(HOME, entry)
    with open(file, "wb") as written:
        written.write(source)
    code = compiled(source, file)
    tell("RUN")
    run(code, file)


start()
