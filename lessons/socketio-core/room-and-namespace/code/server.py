"""A chat with rooms, and notices for everyone who wants them: two namespaces of one server."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before."""
    return await result if inspect.isawaitable(result) else result


# region rooms
@sio.on("room:join", namespace="/chat")
async def join(sid, data):
    # since 5.10 simply: await sio.enter_room(…)
    await settle(sio.enter_room(sid, data["room"], namespace="/chat"))
    await tell_others(sid, data["room"])  # further below
    return {"ok": True}


@sio.on("room:leave", namespace="/chat")
async def leave(sid, data):
    await settle(sio.leave_room(sid, data["room"], namespace="/chat"))
    return {"ok": True}


@sio.on("chat:message", namespace="/chat")
async def say(sid, data):
    room = data["room"]
    if room not in sio.rooms(sid, namespace="/chat"):
        return {"ok": False, "code": "not_member"}
    session = await sio.get_session(sid, namespace="/chat")
    message = {"from": session["name"], "room": room, "text": data["text"]}
    await sio.emit("chat:message", message, to=room, namespace="/chat")
    return {"ok": True}
# endregion


# region others
async def tell_others(sid, room):
    session = await sio.get_session(sid, namespace="/chat")
    joined = {"user": session["name"], "room": room}
    await sio.emit("user:joined", joined, to=room, skip_sid=sid, namespace="/chat")
# endregion


# region namespaces
@sio.on("connect", namespace="/chat")
async def chat_connect(sid, environ, auth):
    if not auth or not auth.get("name"):
        raise socketio.exceptions.ConnectionRefusedError("name needed")
    await sio.save_session(sid, {"name": auth["name"]}, namespace="/chat")
    print("chat connect", sid)


@sio.on("connect", namespace="/notifications")
async def notifications_connect(sid, environ, auth):
    print("notifications connect", sid)


@sio.on("alert:raise", namespace="/notifications")
async def raise_alert(sid, alert):
    await sio.emit("alert", alert, namespace="/notifications")
# endregion


for space in ["/chat", "/notifications"]:
    sio.on("where", lambda sid, space=space: space, namespace=space)

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
