"""A school: whoever is in a class hears what is said there. Rooms of ours begin with "class-"."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


def is_class(room):
    return isinstance(room, str) and room.startswith("class-")


# region join
@sio.on("class:join")
async def join(sid, data):
    room = data.get("room")
    if not is_class(room):
        return {"ok": False, "code": "no_class"}
    await settle(sio.enter_room(sid, room))  # since 5.10 simply: await sio.enter_room(sid, room)
    return {"ok": True, "members": len(list(sio.manager.get_participants("/", room)))}
# endregion


# region say
@sio.on("class:say")
async def say(sid, data):
    room = data.get("room")
    if not is_class(room) or room not in sio.rooms(sid):
        return {"ok": False, "code": "not_member"}
    await sio.emit("class:said", {"room": room, "from": sid, "text": data["text"]}, to=room)
    return {"ok": True}
# endregion


# region leave
@sio.on("class:leave")
async def leave(sid, data):
    room = data.get("room")
    if is_class(room):
        await settle(sio.leave_room(sid, room))
    return {"ok": True}

@sio.on("class:end")
async def end(sid, data):
    room = data.get("room")
    if not is_class(room) or room not in sio.rooms(sid):
        return {"ok": False, "code": "not_member"}
    await sio.emit("class:ended", {"room": room}, to=room)
    await sio.close_room(room)
    return {"ok": True}
# endregion


# region list
@sio.on("class:list")
async def rooms(sid):
    everything = sio.rooms(sid)
    return {"all": everything, "joined": [room for room in everything if is_class(room)]}
# endregion


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
