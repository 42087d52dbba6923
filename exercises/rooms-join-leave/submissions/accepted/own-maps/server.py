"""Rooms kept by hand in a dict; every copy is sent by an emit of its own. Talks a lot on stdout."""
import os
import string

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
members = {}
ALLOWED = set(string.ascii_lowercase + string.digits + "-")


@sio.on("connect")
def on_connect(sid, environ):
    print("[rooms] knock knock", sid, environ["REMOTE_ADDR"])


@sio.on("room:join")
def on_join(sid, data):
    room = data["room"] if "room" in data else None
    if type(room) is not str or not 1 <= len(room) <= 32 or not ALLOWED.issuperset(room):
        return {"code": "bad_room", "ok": False}
    inside = members.setdefault(room, set())
    inside.add(sid)
    print("[rooms]", room, "has", inside)
    return {"members": len(inside), "ok": True}


@sio.on("room:leave")
def on_leave(sid, data):
    forget(data["room"], sid)
    return {"ok": True}


@sio.on("room:say")
async def on_say(sid, data):
    room = data["room"]
    if sid not in members.get(room, ()):
        return {"code": "not_member", "ok": False}
    for member in list(members[room]):
        print("[rooms] ->", member, data)
        await sio.emit("room:said", {"room": room, "text": data["text"], "from": sid}, to=member)
    return {"ok": True}


@sio.on("room:list")
def on_list(sid):
    return sorted(room for room, inside in members.items() if sid in inside)


def forget(room, sid):
    inside = members.get(room, set())
    inside.discard(sid)
    if not inside:
        members.pop(room, None)


@sio.on("disconnect")
def on_disconnect(sid, *reason):
    print("[rooms] bye", sid, reason)
    for room in list(members):
        forget(room, sid)


app = web.Application()
sio.attach(app)
print("READY?", {"port": os.environ["PORT"]}, "\n{}[] ¡hola! 안녕 🙂", flush=True)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
