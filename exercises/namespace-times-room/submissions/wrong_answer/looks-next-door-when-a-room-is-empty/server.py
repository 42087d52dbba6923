"""Sends to the room of this name in the other namespace when nobody is in it here."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

OURS = "r:"
NAMES = (os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta"))


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def key(room):
    return OURS + room


def serve(ns):
    @sio.on("join", namespace=ns)
    async def join(sid, data):
        await settle(sio.enter_room(sid, key(data["room"]), namespace=ns))
        return {"ok": True}

    @sio.on("leave", namespace=ns)
    async def leave(sid, data):
        await settle(sio.leave_room(sid, key(data["room"]), namespace=ns))
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        room = data["room"]
        heard = {"ns": ns, "room": room, "text": data["text"]}
        for home in (ns, *NAMES):
            if list(sio.manager.get_participants(home, key(room))):
                await sio.emit("heard", heard, to=key(room), namespace=home)
                break

    @sio.on("where", namespace=ns)
    async def where(sid):
        ours = [room for room in sio.rooms(sid, namespace=ns) if room.startswith(OURS)]
        return {"ns": ns, "rooms": sorted(room[len(OURS):] for room in ours)}

    @sio.on("count", namespace=ns)
    async def count(sid, data):
        return len(list(sio.manager.get_participants(ns, key(data["room"]))))


for name in NAMES:
    serve(name)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
