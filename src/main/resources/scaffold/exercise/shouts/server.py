"""Mistake: what comes back is not what was said."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.on("echo")
async def echo(sid, data):
    return {"ok": True, "text": data["text"].upper()}


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
