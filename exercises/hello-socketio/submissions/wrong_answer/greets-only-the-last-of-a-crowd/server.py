"""Waits a moment before it greets, and who comes in that moment takes the greeting of the one before."""
import asyncio
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
greeting = None


async def greet(sid):
    await asyncio.sleep(0.3)
    await sio.emit("welcome", {"sid": sid}, to=sid)


@sio.event
async def connect(sid, environ, auth):
    global greeting
    await sio.save_session(sid, {"n": 0})
    if greeting:
        greeting.cancel()
    greeting = asyncio.create_task(greet(sid))


@sio.on("echo:say")
async def say(sid, data):
    async with sio.session(sid) as session:
        session["n"] += 1
        n = session["n"]
    await sio.emit("echo:reply", {"text": data["text"], "n": n}, to=sid)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
