"""Makes one string of namespace and room, so two different pairs can give the same one."""
import os
from collections import defaultdict

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

members = defaultdict(set)  # "namespace/room" -> (sid, namespace)


def serve(ns):
    def key(room):
        return f"{ns}/{room}"

    @sio.on("join", namespace=ns)
    async def join(sid, data):
        members[key(data["room"])].add((sid, ns))
        return {"ok": True}

    @sio.on("leave", namespace=ns)
    async def leave(sid, data):
        members[key(data["room"])].discard((sid, ns))
        return {"ok": True}

    @sio.on("say", namespace=ns)
    async def say(sid, data):
        room = data["room"]
        for member, home in list(members[key(room)]):
            await sio.emit("heard", {"ns": ns, "room": room, "text": data["text"]}, to=member, namespace=home)

    @sio.on("where", namespace=ns)
    async def where(sid):
        ours = [name for name, inside in members.items() if (sid, ns) in inside]
        return {"ns": ns, "rooms": sorted(name[len(key("")):] for name in ours)}

    @sio.on("count", namespace=ns)
    async def count(sid, data):
        return len(members[key(data["room"])])

    @sio.on("disconnect", namespace=ns)
    async def disconnect(sid):
        for inside in members.values():
            inside.discard((sid, ns))


for name in (os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta")):
    serve(name)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
