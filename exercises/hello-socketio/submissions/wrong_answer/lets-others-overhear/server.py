"""Answers the one who spoke, and tells all the others, under a name of its own, what was said."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.event
async def connect(sid, environ, auth):
    await sio.save_session(sid, {"n": 0})
    await sio.emit("welcome", {"sid": sid}, to=sid)


@sio.on("echo:say")
async def say(sid, data):
    async with sio.session(sid) as session:
        session["n"] += 1
        n = session["n"]
    await sio.emit("echo:reply", {"text": data["text"], "n": n}, to=sid)
    await sio.emit("overheard", {"text": data["text"]}, skip_sid=sid)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
