"""Keeps its own list of ids per room: whoever joins twice stands in it twice, and nobody is ever lost."""
import os
import re
from collections import defaultdict

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
inside = defaultdict(list)  # room -> sids


def is_room_name(room):
    return isinstance(room, str) and re.fullmatch("[a-z0-9-]{1,32}", room) is not None


def is_in(sid, room):
    return is_room_name(room) and sid in inside[room]


def members(room):
    return len(inside[room])


@sio.on("room:join")
async def join(sid, data):
    room = data.get("room")
    if not is_room_name(room):
        return {"ok": False, "code": "bad_room"}
    inside[room].append(sid)
    return {"ok": True, "members": members(room)}


@sio.on("room:leave")
async def leave(sid, data):
    room = data["room"]
    if is_in(sid, room):
        inside[room] = [member for member in inside[room] if member != sid]
    return {"ok": True}


@sio.on("room:say")
async def say(sid, data):
    room = data["room"]
    if not is_in(sid, room):
        return {"ok": False, "code": "not_member"}
    for member in inside[room]:
        await sio.emit("room:said", {"room": room, "text": data["text"], "from": sid}, to=member)
    return {"ok": True}


@sio.on("room:list")
async def rooms(sid):
    return sorted(room for room, sids in inside.items() if sid in sids)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
