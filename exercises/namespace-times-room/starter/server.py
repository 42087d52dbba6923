"""It runs, and both namespaces know join and say. Listen to who hears what, then make it right."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before.

    Use it as `await settle(sio.enter_room(sid, room, namespace=ns))` and your program runs with both.
    """
    return await result if inspect.isawaitable(result) else result


def serve(ns):
    @sio.on("join", namespace=ns)
    async def join(sid, data):
        await settle(sio.enter_room(sid, data["room"], namespace=ns))
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        # Your work starts here: from which namespace does this go out, and to whom should it?
        heard = {"ns": ns, "room": data["room"], "text": data["text"]}
        await sio.emit("heard", heard, to=data["room"])

    # leave, where and count are yours to write.


serve(os.environ.get("NS1", "/alpha"))
serve(os.environ.get("NS2", "/beta"))

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
