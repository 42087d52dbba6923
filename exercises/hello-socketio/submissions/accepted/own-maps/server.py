"""Counts in a dict of its own, strictly one event after the other. Talks a lot on stdout."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp", async_handlers=False)
counts = {}


@sio.on("connect")
async def on_connect(sid, environ, auth=None):
    counts[sid] = 0
    print("[hello] +", sid, environ.get("QUERY_STRING"))
    await sio.emit("welcome", data=dict(sid=sid), room=sid)


@sio.on("echo:say")
async def on_say(sid, data):
    counts[sid] = n = counts[sid] + 1
    print("[hello] <-", sid, n, repr(data["text"][:40]))
    await sio.emit("echo:reply", data=dict(text=data["text"], n=n), room=sid)
    return {"heard": True}


@sio.on("disconnect")
async def on_disconnect(sid, *reason):
    print("[hello] -", sid, reason, counts.pop(sid, None))


app = web.Application()
sio.attach(app)
print("READY?", {"port": os.environ["PORT"]}, "\n{}[] ¡hola! 안녕 🙂", flush=True)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
