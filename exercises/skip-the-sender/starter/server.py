"""It runs, lets people in by name and answers room:join. Listen to who hears what, then make it right."""
import inspect
import os

import socketio
from aiohttp import web
from socketio.exceptions import ConnectionRefusedError

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before.

    Use it as `await settle(sio.enter_room(sid, room))` and your program runs with both.
    """
    return await result if inspect.isawaitable(result) else result


@sio.event
async def connect(sid, environ, auth):
    name = auth.get("name") if isinstance(auth, dict) else None
    if not isinstance(name, str) or not 1 <= len(name) <= 20:
        raise ConnectionRefusedError("a name of 1 to 20 characters is needed")
    await sio.save_session(sid, {"name": name})


@sio.on("room:join")
async def join(sid, data):
    room = data["room"]
    session = await sio.get_session(sid)
    await settle(sio.enter_room(sid, room))
    # Your work starts here: who hears this line, and who should?
    await sio.emit("user:joined", {"user": session["name"], "room": room}, to=room)
    return {"ok": True}


@sio.on("chat:message")
async def say(sid, data):
    room = data["room"]
    session = await sio.get_session(sid)
    # The same question again. The ack, its id and the members-only rule are missing, too.
    message = {"from": session["name"], "room": room, "text": data["text"]}
    await sio.emit("chat:message", message, to=room)


# room:leave and the farewell of a lost connection are yours to write.


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
