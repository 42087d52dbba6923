"""Whoever came after the one who is left out is left out as well."""
import json
import os
import uuid

from aiohttp import WSMsgType, web

rooms = {}


def enter(room, socket):
    """Into the room; False for who is in it already."""
    if room in socket["rooms"]:
        return False
    rooms.setdefault(room, []).append(socket)
    socket["rooms"].add(room)
    return True


def leave(room, socket):
    """Out of the room; False for who is not in it."""
    if room not in socket["rooms"]:
        return False
    socket["rooms"].remove(room)
    rooms[room].remove(socket)
    if not rooms[room]:
        del rooms[room]
    return True


async def send(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # it is gone, and its own handler takes it out


async def broadcast(room, frame, exclude=None):
    """Tells everyone in the room but one; without exclude, everyone."""
    for member in list(rooms.get(room, ())):
        if member is exclude:
            return
        await send(member, frame)


async def go(room, socket):
    if leave(room, socket):
        await broadcast(room, {"t": "left", "room": room, "name": socket["name"]})


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
    name, room = socket["name"], frame.get("room")
    if frame.get("t") == "join":
        if enter(room, socket):
            await broadcast(room, {"t": "joined", "room": room, "name": name}, socket)
        await where(socket)
    elif frame.get("t") == "leave":
        await go(room, socket)
        await where(socket)
    elif frame.get("t") == "say":
        await broadcast(room, {"t": "said", "room": room, "from": name, "text": frame["text"]}, socket)
        await send(socket, {"t": "sent", "room": room})
    elif frame.get("t") == "topic":
        await broadcast(room, {"t": "topic", "room": room, "text": frame["text"]})
    elif frame.get("t") == "where":
        await where(socket)


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
            await go(room, socket)
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
