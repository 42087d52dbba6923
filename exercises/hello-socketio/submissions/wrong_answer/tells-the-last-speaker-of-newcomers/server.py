"""Keeps the last one that it heard in a variable, greets newcomers, and tells that one of them."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
last = None


@sio.event
async def connect(sid, environ, auth):
    await sio.save_session(sid, {"n": 0})
    await sio.emit("welcome", {"sid": sid}, to=sid)
    if last:
        await sio.emit("newcomer", {"sid": sid}, to=last)


@sio.on("echo:say")
async def say(sid, data):
    global last
    last = sid
    async with sio.session(sid) as session:
        session["n"] += 1
        n = session["n"]
    await sio.emit("echo:reply", {"text": data["text"], "n": n}, to=sid)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
