"""Documents that several people write in: each sees what the others do."""
import itertools
import json
import os

from aiohttp import WSMsgType, web

rooms = {}  # document → who has it open
ids = itertools.count(1)


async def tell(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # gone; its own handler takes it out


# region broadcast
async def broadcast(doc, frame, exclude=None):
    for socket in list(rooms.get(doc, ())):
        if socket is not exclude:
            await tell(socket, frame)
# endregion


# region hear
async def hear(socket, frame):
    t, doc, name = frame.get("t"), frame.get("doc"), socket["name"]
    if t == "type":
        await broadcast(doc, {"t": "typed", "doc": doc, "name": name, "text": frame["text"]}, socket)
    elif t == "save":
        await broadcast(doc, {"t": "saved", "doc": doc, "name": name})
    elif t == "open":
        await open_for(doc, socket)
    elif t == "close":
        await close(doc, socket)
    elif t == "who":
        await here(doc, socket)
# endregion


# region coming
def enter(doc, socket):
    if doc in socket["docs"]:
        return False
    rooms.setdefault(doc, set()).add(socket)
    socket["docs"].add(doc)
    return True


async def open_for(doc, socket):
    if enter(doc, socket):
        await broadcast(doc, {"t": "opened", "doc": doc, "name": socket["name"]}, socket)
    await here(doc, socket)


async def here(doc, socket):
    names = sorted(one["name"] for one in rooms.get(doc, ()))
    await tell(socket, {"t": "here", "doc": doc, "names": names})
# endregion


def leave(doc, socket):
    if doc not in socket["docs"]:
        return False
    socket["docs"].remove(doc)
    rooms[doc].remove(socket)
    if not rooms[doc]:
        del rooms[doc]
    return True


# region going
async def close(doc, socket):
    if leave(doc, socket):
        await broadcast(doc, {"t": "closed", "doc": doc, "name": socket["name"]})


async def gone(socket):
    for doc in list(socket["docs"]):
        await close(doc, socket)
# endregion


def read(text):
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    socket["name"] = request.query.get("name", "somebody")
    socket["docs"] = set()
    try:
        await tell(socket, {"t": "hello", "id": str(next(ids))})
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(socket, read(message.data))
    finally:
        await gone(socket)
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
