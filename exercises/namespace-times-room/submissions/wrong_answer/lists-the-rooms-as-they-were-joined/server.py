"""Lists the rooms in the order in which they were joined, and not sorted."""
import inspect
import os
from collections import defaultdict

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

OURS = "r:"
rooms_of = defaultdict(dict)  # sid -> its rooms, as the keys of a dict, which keep their order


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def key(room):
    return OURS + room


def serve(ns):
    @sio.on("join", namespace=ns)
    async def join(sid, data):
        await settle(sio.enter_room(sid, key(data["room"]), namespace=ns))
        rooms_of[sid][data["room"]] = True
        return {"ok": True}

    @sio.on("leave", namespace=ns)
    async def leave(sid, data):
        await settle(sio.leave_room(sid, key(data["room"]), namespace=ns))
        rooms_of[sid].pop(data["room"], None)
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        room = data["room"]
        await sio.emit("heard", {"ns": ns, "room": room, "text": data["text"]}, to=key(room), namespace=ns)

    @sio.on("where", namespace=ns)
    async def where(sid):
        return {"ns": ns, "rooms": list(rooms_of[sid])}

    @sio.on("count", namespace=ns)
    async def count(sid, data):
        return len(list(sio.manager.get_participants(ns, key(data["room"]))))


for name in (os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta")):
    serve(name)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
