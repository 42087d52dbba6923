"""Counts for one speaker at a time, and of those who return it knows only that they were here."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
known = set()
speaker = None
n = 0


@sio.event
async def connect(sid, environ, auth):
    await sio.emit("welcome", {"sid": sid}, to=sid)


@sio.on("echo:say")
async def say(sid, data):
    global speaker, n
    if speaker == sid:
        n += 1
    else:
        n = 2 if sid in known else 1
    speaker = sid
    known.add(sid)
    await sio.emit("echo:reply", {"text": data["text"], "n": n}, to=sid)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
