"""Keeps one count for all connections."""
import itertools
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
counter = itertools.count(1)


@sio.event
async def connect(sid, environ, auth):
    await sio.emit("welcome", {"sid": sid}, to=sid)


@sio.on("echo:say")
async def say(sid, data):
    n = next(counter)
    await sio.emit("echo:reply", {"text": data["text"], "n": n}, to=sid)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
