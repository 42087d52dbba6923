"""It runs and adds. But is what it sends an answer? Look at what the client waits for, then make it right."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.on("sum:request")
async def add(sid, data):
    # Your work starts here: this is one more event, and the client still waits for the answer to its question.
    await sio.emit("sum:result", {"ok": True, "sum": data["a"] + data["b"]}, to=sid)


# job:run and order:place are yours to write.


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
