"""Two departments of one chain of shops. Each has a room for every branch, and the branches bear the same names in both."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room is a coroutine since 5.10 and plain before."""
    return await result if inspect.isawaitable(result) else result


def branch(data):
    return f"branch:{data['room']}"


def serve(ns):
    # region rooms
    @sio.on("watch", namespace=ns)
    async def watch(sid, data):
        await settle(sio.enter_room(sid, branch(data), namespace=ns))
        return {"ok": True}

    @sio.on("report", namespace=ns)
    async def report(sid, data):
        news = {"ns": ns, "room": data["room"], "text": data["text"]}
        await sio.emit("news", news, to=branch(data), namespace=ns)
        return {"ok": True}
    # endregion

    # region wrong
    @sio.on("misplaced", namespace=ns)
    async def misplaced(sid, data):
        news = {"ns": ns, "room": data["room"], "text": data["text"]}
        await sio.emit("news", news, to=branch(data))  # no namespace: "/"
        return {"ok": True}
    # endregion

    # region count
    @sio.on("watchers", namespace=ns)
    async def watchers(sid, data):
        return len(list(sio.manager.get_participants(ns, branch(data))))

    @sio.on("me", namespace=ns)
    async def me(sid):
        rooms = sio.rooms(sid, namespace=ns)
        return {"ns": ns, "id": sid, "rooms": len(rooms) - 1}  # minus its own
    # endregion


# region spaces
for name in ("/orders", "/stock"):
    serve(name)
# endregion

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
