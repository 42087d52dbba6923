"""A pinboard: whoever connects is greeted, whoever pins a note is heard by everyone."""
import os

import socketio
from aiohttp import web

# region server
sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

@sio.event
async def connect(sid, environ, auth):
    print("connected", sid)
    await sio.emit("welcome", {"sid": sid}, to=sid)

@sio.event
async def disconnect(sid):
    print("gone", sid)
# endregion


# region pin
@sio.on("note:pin")
async def pin(sid, data):
    await sio.emit("note:pinned", {"text": data["text"], "by": sid})
# endregion


# region arguments
@sio.on("point:at")
async def point_at(sid, x, y, label):
    await sio.emit("point:seen", (x, y, label), to=sid)
# endregion


# region state
total = 0  # one for the whole program

@sio.on("count:up")
async def count_up(sid):
    global total
    total += 1
    async with sio.session(sid) as session:  # one for each connection
        session["mine"] = session.get("mine", 0) + 1
        mine = session["mine"]
    await sio.emit("count", {"mine": mine, "all": total}, to=sid)
# endregion


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
