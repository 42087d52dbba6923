"""It runs and lets everyone in. Answer what they say."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


# Your work starts here: a handler is registered with @sio.on("echo").


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
