"""Keeps one connection for each name, the latest, so the other tabs of a person hear nothing."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
names = {}
tabs = {}
NO_NAME = {"ok": False, "code": "no_name"}


def msg(kind, sid, data):
    return {"kind": kind, "from": names[sid], "text": data["text"]}


@sio.event
async def hello(sid, data):
    names[sid] = data["name"]
    tabs[data["name"]] = sid
    return {"ok": True}


@sio.on("say:private")
async def say_private(sid, data):
    if sid not in names:
        return NO_NAME
    tab = tabs.get(data["to"])
    if tab not in names:
        return {"ok": True, "delivered": 0}
    await sio.emit("msg", msg("private", sid, data), to=tab)
    return {"ok": True, "delivered": 1}


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
