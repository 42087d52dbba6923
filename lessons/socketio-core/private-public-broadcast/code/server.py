"""Three ways to speak: to one person, to everyone, to everyone but oneself."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room is a coroutine since 5.10, a plain function before."""
    return await result if inspect.isawaitable(result) else result


# region person
def room_of(name):
    return f"person:{name}"

@sio.event
async def connect(sid, environ, auth):
    name = auth.get("name") if auth else None
    await sio.save_session(sid, {"name": name or "guest"})
    if name:
        await settle(sio.enter_room(sid, room_of(name)))
# endregion


# region private
@sio.on("whisper:send")
async def whisper(sid, data):
    session = await sio.get_session(sid)
    message = {"from": session["name"], "text": data["text"]}
    await sio.emit("whisper", message, to=room_of(data["to"]))
    return {"ok": True}
# endregion


# region public
@sio.on("notice:post")
async def post(sid, data):
    session = await sio.get_session(sid)
    await sio.emit("notice", {"from": session["name"], "text": data["text"]})
# endregion


# region broadcast
@sio.on("typing:start")
async def typing(sid):
    session = await sio.get_session(sid)
    await sio.emit("typing", {"from": session["name"]}, skip_sid=sid)
# endregion


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
