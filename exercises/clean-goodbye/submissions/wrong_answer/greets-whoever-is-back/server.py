"""Whoever comes back within the time is not gone, and is announced again all the same."""
import asyncio
import json
import os
import uuid

from aiohttp import WSMsgType, web

GRACE = 0.6
PING_EVERY = 0.3
SILENT = 1.0

places = {}


async def send(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # it is gone, and its own handler takes it out


async def tell_others(place, user, frame):
    people = places.get(place, {})
    for socket in [one for other, person in people.items() if other != user for one in person["sockets"]]:
        await send(socket, frame)


def enter(place, user, socket):
    """Whether nobody was here by that name."""
    people = places.setdefault(place, {})
    comes = user not in people
    person = people.setdefault(user, {"sockets": set(), "goodbye": None})
    if person["goodbye"]:
        person["goodbye"].cancel()
        comes = True
    person["sockets"].add(socket)
    return comes


def leave(place, user, socket):
    person = places[place][user]
    person["sockets"].discard(socket)
    if not person["sockets"]:
        person["goodbye"] = asyncio.create_task(say_goodbye(place, user))


async def say_goodbye(place, user):
    await asyncio.sleep(GRACE)
    del places[place][user]
    if not places[place]:
        del places[place]
    await tell_others(place, user, {"t": "went", "user": user})


async def heartbeat(socket, transport):
    loop = asyncio.get_running_loop()
    while loop.time() - socket["heard_at"] <= SILENT:
        await send(socket, {"t": "ping"})
        await asyncio.sleep(PING_EVERY)
    transport.abort()


def read(text):
    """The frame as a dictionary; an empty one for what is no frame."""
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def talk(request):
    place, user = request.query["place"], request.query["user"]
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    loop = asyncio.get_running_loop()
    socket["heard_at"] = loop.time()
    comes = enter(place, user, socket)
    await send(socket, {"t": "hello", "id": str(uuid.uuid4())})
    if comes:
        await tell_others(place, user, {"t": "came", "user": user})
    pings = asyncio.create_task(heartbeat(socket, request.transport))
    try:
        async for message in socket:
            frame = read(message.data) if message.type == WSMsgType.TEXT else {}
            if frame.get("t") == "pong":
                socket["heard_at"] = loop.time()
            elif frame.get("t") == "who":
                await send(socket, {"t": "here", "users": sorted(places[place])})
    finally:
        pings.cancel()
        leave(place, user, socket)
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
