"""Rooms kept by hand in dicts; every copy is sent by an emit of its own. Talks a lot on stdout."""
import os
from collections import defaultdict

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
names = {}
members = defaultdict(set)
said = 0


async def tell_others(room, me, event, payload):
    for sid in list(members[room]):
        if sid != me:
            print("[chat] ->", names.get(sid), event, payload)
            await sio.emit(event, payload, to=sid)


@sio.on("connect")
async def on_connect(sid, environ, auth):
    name = auth["name"] if auth and "name" in auth else ""
    print("[chat] knock knock", sid, repr(name))
    if len(name) == 0 or len(name) > 20:
        raise socketio.exceptions.ConnectionRefusedError("bad name", {"seen": len(name)})
    names[sid] = name


@sio.on("room:join")
async def on_join(sid, data):
    room = data["room"]
    if sid not in members[room]:
        members[room].add(sid)
        await tell_others(room, sid, "user:joined", {"user": names[sid], "room": room})
    return {"ok": True}


@sio.on("chat:message")
async def on_message(sid, data):
    global said
    room = data["room"]
    if sid not in members[room]:
        return {"code": "not_member", "ok": False}
    said += 1
    number = said
    await tell_others(
        room, sid, "chat:message",
        {"id": number, "from": names[sid], "room": room, "text": data["text"]})
    return {"ok": True, "id": number}


@sio.on("room:leave")
async def on_leave(sid, data):
    await forget(data["room"], sid)
    return {"ok": True}


async def forget(room, sid):
    if sid in members[room]:
        members[room].remove(sid)
        await tell_others(room, sid, "user:left", {"user": names[sid], "room": room})


@sio.on("disconnect")
async def on_disconnect(sid, *reason):
    print("[chat] bye", names.get(sid), reason)
    for room in list(members):
        await forget(room, sid)
    names.pop(sid, None)


app = web.Application()
sio.attach(app)
print("READY?", {"port": os.environ["PORT"]}, "\n{}[] ¡hola! 안녕 🙂", flush=True)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
