"""Writes to the tab that gave a name first, and to all tabs only when somebody writes to themselves."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
names = {}
first_tab = {}
NO_NAME = {"ok": False, "code": "no_name"}


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def room_of(name):
    """The prefix keeps people apart from the rooms that the library makes, which are called like sids."""
    return f"person:{name}"


def msg(kind, sid, data):
    return {"kind": kind, "from": names[sid], "text": data["text"]}


@sio.event
async def hello(sid, data):
    names[sid] = data["name"]
    first_tab.setdefault(data["name"], sid)
    await settle(sio.enter_room(sid, room_of(data["name"])))
    return {"ok": True}


@sio.on("say:private")
async def say_private(sid, data):
    if sid not in names:
        return NO_NAME
    delivered = list(names.values()).count(data["to"])
    receiver = room_of(data["to"])
    if data["to"] != names[sid] and delivered:
        receiver = first_tab[data["to"]]
    await sio.emit("msg", msg("private", sid, data), to=receiver)
    return {"ok": True, "delivered": delivered}


@sio.on("say:public")
async def say_public(sid, data):
    if sid not in names:
        return NO_NAME
    await sio.emit("msg", msg("public", sid, data))
    return {"ok": True}


@sio.on("say:broadcast")
async def say_broadcast(sid, data):
    if sid not in names:
        return NO_NAME
    await sio.emit("msg", msg("broadcast", sid, data), skip_sid=sid)
    return {"ok": True}


@sio.event
async def disconnect(sid):
    names.pop(sid, None)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
