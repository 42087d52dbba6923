"""Remembers who came to a room first, and tells only that one of a newcomer."""
import inspect
import itertools
import os

import socketio
from aiohttp import web
from socketio.exceptions import ConnectionRefusedError

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
ids = itertools.count(1)
first = {}


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


async def name_of(sid):
    session = await sio.get_session(sid)
    return session["name"]


@sio.event
async def connect(sid, environ, auth):
    name = auth.get("name") if isinstance(auth, dict) else None
    if not isinstance(name, str) or not 1 <= len(name) <= 20:
        raise ConnectionRefusedError("a name of 1 to 20 characters is needed")
    await sio.save_session(sid, {"name": name})


@sio.on("room:join")
async def join(sid, data):
    room = data["room"]
    if room not in sio.rooms(sid):
        await settle(sio.enter_room(sid, room))
        joined = {"user": await name_of(sid), "room": room}
        if room in first:
            await sio.emit("user:joined", joined, to=first[room])
        else:
            first[room] = sid
    return {"ok": True}


@sio.on("chat:message")
async def say(sid, data):
    room = data["room"]
    if room not in sio.rooms(sid):
        return {"ok": False, "code": "not_member"}
    number = next(ids)
    message = {"id": number, "from": await name_of(sid), "room": room, "text": data["text"]}
    await sio.emit("chat:message", message, to=room, skip_sid=sid)
    return {"ok": True, "id": number}


@sio.on("room:leave")
async def leave(sid, data):
    room = data["room"]
    if room in sio.rooms(sid):
        await settle(sio.leave_room(sid, room))
        left = {"user": await name_of(sid), "room": room}
        await sio.emit("user:left", left, to=room, skip_sid=sid)
    return {"ok": True}


@sio.event
async def disconnect(sid):
    user = await name_of(sid)
    for room in sio.rooms(sid):
        if room != sid:
            await sio.emit("user:left", {"user": user, "room": room}, to=room, skip_sid=sid)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
