"""Keeps the rooms under the id of the connection, which both namespaces share."""
import os
from collections import defaultdict

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

rooms_of = defaultdict(set)  # id of the connection -> rooms


def serve(ns):
    def connection(sid):
        return sio.manager.eio_sid_from_sid(sid, ns)

    def inside(room):
        return [sid for sid, eio_sid in sio.manager.get_participants(ns, None) if room in rooms_of[eio_sid]]

    @sio.on("join", namespace=ns)
    async def join(sid, data):
        rooms_of[connection(sid)].add(data["room"])
        return {"ok": True}

    @sio.on("leave", namespace=ns)
    async def leave(sid, data):
        rooms_of[connection(sid)].discard(data["room"])
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        room = data["room"]
        for member in inside(room):
            await sio.emit("heard", {"ns": ns, "room": room, "text": data["text"]}, to=member, namespace=ns)

    @sio.on("where", namespace=ns)
    async def where(sid):
        return {"ns": ns, "rooms": sorted(rooms_of[connection(sid)])}

    @sio.on("count", namespace=ns)
    async def count(sid, data):
        return len(inside(data["room"]))

    @sio.on("disconnect", namespace=ns)
    async def disconnect(sid):
        rooms_of.pop(connection(sid), None)


for name in (os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta")):
    serve(name)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
