"""Goes through the rooms of the speaker, and in each tells those who are in the named room, too."""
import inspect
import os
import re

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def is_room_name(room):
    return isinstance(room, str) and re.fullmatch("[a-z0-9-]{1,32}", room) is not None


def is_in(sid, room):
    return is_room_name(room) and room in sio.rooms(sid)


def names_in(room):
    return {sid for sid, _ in sio.manager.get_participants("/", room)}


def members(room):
    return len(list(sio.manager.get_participants("/", room)))


@sio.on("room:join")
async def join(sid, data):
    room = data.get("room")
    if not is_room_name(room):
        return {"ok": False, "code": "bad_room"}
    await settle(sio.enter_room(sid, room))
    return {"ok": True, "members": members(room)}


@sio.on("room:leave")
async def leave(sid, data):
    room = data["room"]
    if is_in(sid, room):
        await settle(sio.leave_room(sid, room))
    return {"ok": True}


@sio.on("room:say")
async def say(sid, data):
    room = data["room"]
    if not is_in(sid, room):
        return {"ok": False, "code": "not_member"}
    said = {"room": room, "text": data["text"], "from": sid}
    for shared in filter(is_room_name, list(sio.rooms(sid))):
        for member in names_in(shared) & names_in(room) - {sid}:
            await sio.emit("room:said", said, to=member)
    await sio.emit("room:said", said, to=sid)
    return {"ok": True}


@sio.on("room:list")
async def rooms(sid):
    return sorted(room for room in sio.rooms(sid) if is_room_name(room))


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
