"""Keeps its own book of who is who; every copy is sent by an emit of its own. Talks a lot on stdout."""
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
people = {}  # sid -> name, None until it is given


async def deliver(sids, kind, sender, text):
    message = dict(kind=kind, text=text)
    message["from"] = people[sender]
    print("[plaza] ->", len(sids), message)
    for sid in sids:
        await sio.emit("msg", message, to=sid)
    return len(sids)


@sio.on("connect")
async def on_connect(sid, environ, auth=None):
    print("[plaza] +", sid)
    people[sid] = None


@sio.on("disconnect")
async def on_disconnect(sid, *reason):
    print("[plaza] -", sid, people.pop(sid, None), reason)


@sio.on("hello")
def on_hello(sid, data):
    people[sid] = data["name"]
    return {"ok": True}


@sio.on("*")
async def on_say(event, sid, data):
    kind = event.removeprefix("say:")
    if people[sid] is None:
        return {"ok": False, "code": "no_name"}
    if kind == "private":
        sids = [other for other, name in people.items() if name == data["to"]]
        return {"ok": True, "delivered": await deliver(sids, kind, sid, data["text"])}
    if kind == "public":
        await deliver(list(people), kind, sid, data["text"])
    if kind == "broadcast":
        await deliver([other for other in people if other != sid], kind, sid, data["text"])


app = web.Application()
sio.attach(app)
print("READY?", {"port": os.environ["PORT"]}, "\n{}[] ¡hola! 안녕 🙂", flush=True)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
