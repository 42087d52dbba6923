"""One function serves both namespaces, with plain handlers where coroutines are not needed. Talks a lot on stdout."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")


def serve(ns, asked, answered, fields):
    path = "/" + ns

    async def connect(sid, environ, *auth):
        print(f"[{ns}] knock knock", auth)
        print(ns + " connect " + sid)
        await sio.emit("ready", dict(ns=ns, sid=sid), room=sid, namespace=path)

    async def relay(sid, data):
        print(f"[{ns}] <-", data)
        sent = {**data, "from": sid}
        await sio.emit(answered, {field: sent[field] for field in fields}, namespace=path)

    sio.on("connect", connect, namespace=path)
    sio.on(asked, relay, namespace=path)
    sio.on("whoami", lambda sid: ns, namespace=path)
    sio.on("disconnect", lambda sid, *reason: print(f"{ns} disconnect {sid}"), namespace=path)


serve("chat", "chat:message", "chat:message", ["from", "text"])
serve("notifications", "alert:raise", "alert", ["level", "text"])

app = web.Application()
sio.attach(app)
print("READY?", {"port": os.environ["PORT"]}, "\n{}[] ¡hola! 안녕 🙂", flush=True)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
