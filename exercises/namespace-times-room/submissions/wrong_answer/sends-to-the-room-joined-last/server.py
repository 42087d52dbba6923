"""Thinks that a client is in one room at a time, and sends to those who joined this room last."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

OURS = "r:"
room_of = {}  # sid -> room


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def key(room):
    return OURS + room


def serve(ns):
    @sio.on("join", namespace=ns)
    async def join(sid, data):
        await settle(sio.enter_room(sid, key(data["room"]), namespace=ns))
        room_of[sid] = data["room"]
        return {"ok": True}

    @sio.on("leave", namespace=ns)
    async def leave(sid, data):
        await settle(sio.leave_room(sid, key(data["room"]), namespace=ns))
        if room_of.get(sid) == data["room"]:
            del room_of[sid]
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        room = data["room"]
        for member, _ in list(sio.manager.get_participants(ns, None)):
            if room_of.get(member) == room:
                await sio.emit("heard", {"ns": ns, "room": room, "text": data["text"]}, to=member, namespace=ns)

    @sio.on("where", namespace=ns)
    async def where(sid):
        ours = [room for room in sio.rooms(sid, namespace=ns) if room.startswith(OURS)]
        return {"ns": ns, "rooms": sorted(room[len(OURS):] for room in ours)}

    @sio.on("disconnect", namespace=ns)
    async def disconnect(sid):
        room_of.pop(sid, None)

    @sio.on("count", namespace=ns)
    async def count(sid, data):
        return len(list(sio.manager.get_participants(ns, key(data["room"]))))


for name in (os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta")):
    serve(name)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
