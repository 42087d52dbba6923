"""Keeps one list of members per room name, and so mixes both namespaces."""
import os
from collections import defaultdict

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

members = defaultdict(set)  # room -> (sid, namespace)


def serve(ns):
    @sio.on("join", namespace=ns)
    async def join(sid, data):
        members[data["room"]].add((sid, ns))
        return {"ok": True}

    @sio.on("leave", namespace=ns)
    async def leave(sid, data):
        members[data["room"]].discard((sid, ns))
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        room = data["room"]
        for member, home in list(members[room]):
            await sio.emit("heard", {"ns": ns, "room": room, "text": data["text"]}, to=member, namespace=home)

    @sio.on("where", namespace=ns)
    async def where(sid):
        return {"ns": ns, "rooms": sorted(room for room, inside in members.items() if (sid, ns) in inside)}

    @sio.on("count", namespace=ns)
    async def count(sid, data):
        return sum(home == ns for _, home in members[data["room"]])

    @sio.on("disconnect", namespace=ns)
    async def disconnect(sid):
        for inside in members.values():
            inside.discard((sid, ns))


for name in (os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta")):
    serve(name)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
