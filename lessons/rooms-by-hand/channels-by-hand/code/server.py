"""The page of a match: a live ticker, and readers who talk about it. Two channels on each connection."""
import itertools
import json
import os

from aiohttp import WSMsgType, web

ids = itertools.count(1)


# region wire
def read(text):
    name, _, rest = text.partition("|")
    return name, parse(rest)


async def send(socket, name, frame):
    try:
        await socket.send_str(name + "|" + json.dumps(frame))
    except ConnectionError:
        pass  # gone; its own handler takes it out
# endregion


def parse(rest):
    try:
        frame = json.loads(rest)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


# region rooms
async def follow(channel, socket, frame):
    room = frame["room"]
    channel.rooms.setdefault(room, set()).add(socket)
    socket["open"][channel.name].add(room)
    await following(channel, socket, frame)


async def tell(channel, room, frame):
    for socket in list(channel.rooms.get(room, ())):
        await send(socket, channel.name, frame)
# endregion


async def following(channel, socket, frame):
    await send(socket, channel.name, {"t": "following", "rooms": list(socket["open"][channel.name])})


def leave(channel, socket, room):
    channel.rooms.get(room, set()).discard(socket)
    if not channel.rooms.get(room):
        channel.rooms.pop(room, None)


# region close
async def close(channel, socket, frame):
    for room in socket["open"].pop(channel.name):
        leave(channel, socket, room)


async def gone(socket):
    for name in list(socket["open"]):
        await close(channels[name], socket, {})
# endregion


# region channels
class Channel:
    def __init__(self, name, post):
        self.name = name
        self.rooms = {}
        self.handlers = {"follow": follow, "list": following, "close": close, "post": post}


async def report(ticker, socket, frame):
    await tell(ticker, frame["room"], {"t": "line", "room": frame["room"], "text": frame["text"]})


async def chat(talk, socket, frame):
    posted = {"t": "posted", "room": frame["room"], "from": socket["id"], "text": frame["text"]}
    await tell(talk, frame["room"], posted)


channels = {"ticker": Channel("ticker", report), "talk": Channel("talk", chat)}
# endregion


# region hear
async def hear(socket, name, frame):
    if frame.get("t") == "open":
        await open_channel(socket, name)
    elif name not in socket["open"]:
        await send(socket, name, {"t": "error", "why": "not open"})
    elif frame.get("t") in channels[name].handlers:
        await channels[name].handlers[frame["t"]](channels[name], socket, frame)


async def open_channel(socket, name):
    if name not in channels:
        await send(socket, name, {"t": "refused", "why": "no such channel"})
        return
    socket["open"].setdefault(name, set())
    await send(socket, name, {"t": "opened", "id": socket["id"]})
# endregion


async def serve(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    socket["id"] = str(next(ids))
    socket["open"] = {}  # channel → its rooms that this connection follows
    try:
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                name, frame = read(message.data)
                await hear(socket, name, frame)
    finally:
        await gone(socket)
    return socket


app = web.Application()
app.router.add_get("/", serve)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
