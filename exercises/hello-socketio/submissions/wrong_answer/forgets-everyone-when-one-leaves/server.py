"""Throws all counts away when a connection ends, not only the one of that connection."""
import os
from collections import Counter

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
counts = Counter()


@sio.event
async def connect(sid, environ, auth):
    await sio.emit("welcome", {"sid": sid}, to=sid)


@sio.on("echo:say")
async def say(sid, data):
    counts[sid] += 1
    n = counts[sid]
    await sio.emit("echo:reply", {"text": data["text"], "n": n}, to=sid)


@sio.event
async def disconnect(sid):
    counts.clear()


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
