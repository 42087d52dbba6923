"""It runs and greets whoever arrives. Listen to who hears the greeting, then make the server answer."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.event
async def connect(sid, environ, auth):
    # Your work starts here: who hears this line, and who should?
    await sio.emit("welcome", {"sid": sid})


# echo:say is yours to write. `sid` tells who spoke; a handler is registered with @sio.on("echo:say").


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
