"""A decorator registers a handler in both namespaces and hands it only the fields of the contract."""
import functools
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
NAMESPACES = os.environ.get("NS1", "/alpha"), os.environ.get("NS2", "/beta")


def everywhere(handler):
    """The handler's name is the event's; its arguments after ns and sid are fields of the payload."""
    fields = list(inspect.signature(handler).parameters)[2:]

    def serve(ns):
        @functools.wraps(handler)
        async def served(sid, data=None):
            result = handler(ns, sid, *((data or {}).get(field) for field in fields))
            return await result if inspect.isawaitable(result) else result

        sio.on(handler.__name__, served, namespace=ns)

    for ns in NAMESPACES:
        serve(ns)
    return handler


def ours(room):
    return "our room: " + room


async def done(pending):
    if inspect.isawaitable(pending):
        await pending
    return {"ok": True}


@everywhere
def join(ns, sid, room):
    return done(sio.enter_room(sid, ours(room), ns))


@everywhere
def leave(ns, sid, room):
    return done(sio.leave_room(sid, ours(room), ns))


@everywhere
async def say(ns, sid, room, text):
    await sio.emit("heard", {"ns": ns, "room": room, "text": text}, room=ours(room), namespace=ns)


@everywhere
def where(ns, sid):
    head = ours("")
    return {"ns": ns, "rooms": sorted(room[len(head):] for room in sio.rooms(sid, ns) if room.startswith(head))}


@everywhere
def count(ns, sid, room):
    return sum(1 for _ in sio.manager.get_participants(ns, ours(room)))


app = web.Application()
sio.attach(app)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
