"""Registers the handler anew inside connect, so only the last one counts, and it answers the last comer."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.event
async def connect(sid, environ, auth):
    n = 0

    @sio.on("echo:say")
    async def say(_, data):
        nonlocal n
        n += 1
        await sio.emit("echo:reply", {"text": data["text"], "n": n}, to=sid)

    await sio.emit("welcome", {"sid": sid}, to=sid)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
