"""It runs and has one of the two namespaces. Listen to who hears what, then make it right."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.on("connect", namespace="/chat")
async def chat_connect(sid, environ, auth=None):
    await sio.emit("ready", {"ns": "chat", "sid": sid}, to=sid, namespace="/chat")
    # The line on stdout is missing.


@sio.on("chat:message", namespace="/chat")
async def chat_message(sid, data):
    # Your work starts here: in which namespace does this go out? Who hears it, and who should?
    await sio.emit("chat:message", {"from": sid, "text": data["text"]})


# whoami and the namespace /notifications are yours to write.


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
