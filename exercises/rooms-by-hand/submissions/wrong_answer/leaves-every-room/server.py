"""Leaving one room runs the same code as closing the connection, so it leaves them all."""
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


def read(text):
    """The frame as a dictionary; an empty one for what is no frame."""
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def hear(socket, me, frame):
    room = frame.get("room")
    if frame.get("t") == "join":
        enter(room, socket)
        await send(socket, {"t": "joined", "room": room})
    elif frame.get("t") == "leave":
        for joined in list(socket["rooms"]):
            leave(joined, socket)
        await send(socket, {"t": "left", "room": room})
    elif frame.get("t") == "say" and room in socket["rooms"]:
        for member in list(rooms[room]):
            await send(member, {"t": "said", "room": room, "from": me, "text": frame["text"]})
    elif frame.get("t") == "rooms":
        await send(socket, {"t": "rooms", "rooms": sorted(socket["rooms"])})


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    socket["rooms"] = set()
    me = str(uuid.uuid4())
    try:
        await send(socket, {"t": "hello", "id": me})
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(socket, me, read(message.data))
    finally:
        for room in list(socket["rooms"]):
            leave(room, socket)
    return socket


async def members(request):
    return web.json_response({"members": len(rooms.get(request.match_info["room"], ()))})


app = web.Application()
app.router.add_get("/", talk)
app.router.add_get("/rooms/{room}", members)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
