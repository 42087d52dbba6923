"""Counts by a list, in which a client stands twice when it joins twice."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

OURS = "r:"


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def key(room):
    return OURS + room


def serve(ns):
    joined = []  # a room and a sid for each join

    @sio.on("join", namespace=ns)
    async def join(sid, data):
        await settle(sio.enter_room(sid, key(data["room"]), namespace=ns))
        joined.append((data["room"], sid))
        return {"ok": True}

    @sio.on("leave", namespace=ns)
    async def leave(sid, data):
        await settle(sio.leave_room(sid, key(data["room"]), namespace=ns))
        joined[:] = [one for one in joined if one != (data["room"], sid)]
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        room = data["room"]
        await sio.emit("heard", {"ns": ns, "room": room, "text": data["text"]}, to=key(room), namespace=ns)

    @sio.on("where", namespace=ns)
    async def where(sid):
        ours = [room for room in sio.rooms(sid, namespace=ns) if room.startswith(OURS)]
        return {"ns": ns, "rooms": sorted(room[len(OURS):] for room in ours)}

    @sio.on("count", namespace=ns)
    async def count(sid, data):
        return sum(room == data["room"] for room, _ in joined)

    @sio.on("disconnect", namespace=ns)
    async def disconnect(sid):
        joined[:] = [one for one in joined if one[1] != sid]


for name in (os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta")):
    serve(name)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
