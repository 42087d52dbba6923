"""Registers everything in the main namespace, so there is no /chat and no /notifications."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.on("connect")
async def chat_connect(sid, environ, auth=None):
    print(f"chat connect {sid}", flush=True)
    print(f"notifications connect {sid}", flush=True)
    await sio.emit("ready", {"ns": "chat", "sid": sid}, to=sid)


@sio.on("chat:message")
async def chat_message(sid, data):
    await sio.emit("chat:message", {"from": sid, "text": data["text"]})


@sio.on("whoami")
async def chat_whoami(sid):
    return "chat"


@sio.on("alert:raise")
async def raise_alert(sid, data):
    await sio.emit("alert", {"level": data["level"], "text": data["text"]})


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
