"""Sends the message back to the one who said it, and to nobody else."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


@sio.on("connect", namespace="/chat")
async def chat_connect(sid, environ, auth=None):
    print(f"chat connect {sid}", flush=True)
    await sio.emit("ready", {"ns": "chat", "sid": sid}, to=sid, namespace="/chat")


@sio.on("chat:message", namespace="/chat")
async def chat_message(sid, data):
    await sio.emit("chat:message", {"from": sid, "text": data["text"]}, to=sid, namespace="/chat")


@sio.on("whoami", namespace="/chat")
async def chat_whoami(sid):
    return "chat"


@sio.on("connect", namespace="/notifications")
async def notifications_connect(sid, environ, auth=None):
    print(f"notifications connect {sid}", flush=True)
    await sio.emit("ready", {"ns": "notifications", "sid": sid}, to=sid, namespace="/notifications")


@sio.on("alert:raise", namespace="/notifications")
async def raise_alert(sid, data):
    await sio.emit("alert", {"level": data["level"], "text": data["text"]}, namespace="/notifications")


@sio.on("whoami", namespace="/notifications")
async def notifications_whoami(sid):
    return "notifications"


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
