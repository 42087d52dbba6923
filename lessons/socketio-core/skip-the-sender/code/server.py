"""Shared shopping lists: what one connection does, the others in the room hear of."""
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


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def is_list(room):
    return isinstance(room, str) and room.startswith("list-")


def is_open(sid, room):
    return is_list(room) and room in sio.rooms(sid)


async def name_of(sid):
    session = await sio.get_session(sid)
    return session["name"]


@sio.event
async def connect(sid, environ, auth):
    name = auth.get("name") if isinstance(auth, dict) else None
    if not isinstance(name, str) or not name:
        raise ConnectionRefusedError("name needed")
    await sio.save_session(sid, {"name": name})
    await settle(sio.enter_room(sid, f"person:{name}"))


# region open
@sio.on("list:open")
async def open_list(sid, data):
    room = data.get("room")
    if not is_list(room):
        return {"ok": False, "code": "no_list"}
    if room not in sio.rooms(sid):
        await settle(sio.enter_room(sid, room))
        came = {"who": await name_of(sid), "room": room}
        await sio.emit("person:came", came, to=room, skip_sid=sid)
    return {"ok": True}
# endregion


# region add
@sio.on("item:add")
async def add(sid, data):
    room = data.get("room")
    if not is_open(sid, room):
        return {"ok": False, "code": "not_open"}
    number = next(ids)
    added = {"id": number, "by": await name_of(sid), "room": room, "text": data["text"]}
    await sio.emit("item:added", added, to=room, skip_sid=sid)
    return {"ok": True, "id": number}
# endregion


# region typing
@sio.on("list:typing")
async def typing(sid, data):
    room = data.get("room")
    if is_open(sid, room):
        who = await name_of(sid)
        tabs = [tab for tab, _ in sio.manager.get_participants("/", f"person:{who}")]
        await sio.emit("list:typing", {"who": who, "room": room}, to=room, skip_sid=tabs)
# endregion


@sio.on("list:close")
async def close_list(sid, data):
    room = data.get("room")
    if is_open(sid, room):
        await settle(sio.leave_room(sid, room))
        await sio.emit("person:went", {"who": await name_of(sid), "room": room}, to=room, skip_sid=sid)
    return {"ok": True}


# region gone
@sio.event
async def disconnect(sid):
    who = await name_of(sid)
    for room in sio.rooms(sid):
        if is_list(room):
            await sio.emit("person:went", {"who": who, "room": room}, to=room, skip_sid=sid)
# endregion


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
