"""Rooms kept by hand under (namespace, room); every copy is sent by an emit of its own. Talks a lot on stdout."""
import os
from functools import partial

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
members = {}  # (namespace, room) -> sids
NAMES = [os.getenv("NS1") or "/alpha", os.getenv("NS2") or "/beta"]


def join(ns, sid, data):
    members.setdefault((ns, data["room"]), set()).add(sid)
    return {"ok": True}


def leave(ns, sid, data):
    members.get((ns, data["room"]), set()).discard(sid)
    return {"ok": True}


async def say(ns, sid, data):
    for member in list(members.get((ns, data["room"]), ())):
        print(f"[{ns}] ->", member, data)
        await sio.emit("heard", {"ns": ns, "room": data["room"], "text": data["text"]}, to=member, namespace=ns)


def where(ns, sid):
    return {"ns": ns, "rooms": sorted(room for (name, room), sids in members.items() if name == ns and sid in sids)}


def count(ns, sid, data):
    return len(members.get((ns, data["room"]), ()))


def disconnect(ns, sid, *reason):
    print(f"[{ns}] bye", sid, reason)
    for (name, room), sids in list(members.items()):
        if name == ns:
            sids.discard(sid)


def bound(handler, ns):
    """Give the handler its namespace now; a bare loop variable would be the last one for all."""
    return partial(handler, ns)


for name in NAMES:
    for handler in (join, leave, say, where, count, disconnect):
        sio.on(handler.__name__, bound(handler, name), namespace=name)

app = web.Application()
sio.attach(app)
print("READY?", NAMES, "\n{}[] ¡hola! 안녕 🙂", flush=True)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
