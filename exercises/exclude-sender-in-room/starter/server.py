"""It runs, greets whoever comes and knows its rooms. Only nobody hears of the others yet."""
import json
import os
import uuid

from aiohttp import WSMsgType, web

rooms = {}


def enter(room, socket):
    rooms.setdefault(room, set()).add(socket)
    socket["rooms"].add(room)


def leave(room, socket):
    members = rooms.get(room, set())
    members.discard(socket)
    if not members:
        rooms.pop(room, None)
    socket["rooms"].discard(room)


async def send(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # it is gone, and its own handler takes it out


async def broadcast(room, frame, exclude=None):
    """Tells everyone in the room but one; without exclude, everyone."""
    # Your work starts here. Then: who calls it when, and whom do they leave out?


async def where(socket):
    await send(socket, {"t": "where", "rooms": sorted(socket["rooms"])})


def read(text):
    """The frame as a dictionary; an empty one for what is no frame."""
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def hear(socket, frame):
    if frame.get("t") == "join":
        enter(frame["room"], socket)
        await where(socket)
    elif frame.get("t") == "leave":
        leave(frame["room"], socket)
        await where(socket)
    elif frame.get("t") == "say":
        await send(socket, {"t": "sent", "room": frame["room"]})
    elif frame.get("t") == "where":
        await where(socket)
    # topic is yours altogether.


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    socket["name"] = request.query["name"]
    socket["rooms"] = set()
    try:
        await send(socket, {"t": "hello", "id": str(uuid.uuid4())})
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(socket, read(message.data))
    finally:
        for room in list(socket["rooms"]):
            leave(room, socket)
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
