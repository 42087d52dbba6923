"""Two channels on one wire. Each has its own rooms and handlers; each connection keeps what it has open, and its rooms there."""
import json
import os
import uuid

from aiohttp import WSMsgType, web


async def send(socket, name, frame):
    try:
        await socket.send_str(name + "|" + json.dumps(frame))
    except ConnectionError:
        pass  # it is gone, and its own handler takes it out


class Channel:
    def __init__(self, name, say):
        self.name = name
        self.rooms = {}
        self.handlers = {"join": join, "rooms": rooms, "close": close, "say": say}

    async def tell(self, room, frame):
        for member in list(self.rooms.get(room, ())):
            await send(member, self.name, frame)

    def leave(self, socket, room):
        members = self.rooms.get(room, set())
        members.discard(socket)
        if not members:
            self.rooms.pop(room, None)


async def join(channel, socket, frame):
    room = frame["room"]
    channel.rooms.setdefault(room, set()).add(socket)
    socket["open"][channel.name].add(room)
    await send(socket, channel.name, {"t": "joined", "room": room})


async def rooms(channel, socket, frame):
    await send(socket, channel.name, {"t": "rooms", "rooms": sorted(socket["open"][channel.name])})


async def close(channel, socket, frame):
    for room in socket["open"].pop(channel.name):
        channel.leave(socket, room)


async def talk(channel, socket, frame):
    room = frame["room"]
    if room in socket["open"][channel.name]:
        await channel.tell(room, {"t": "said", "room": room, "from": socket["id"], "text": frame["text"]})


async def alert(channel, socket, frame):
    await channel.tell(frame["room"], {"t": "alert", "room": frame["room"], "text": frame["text"]})


channels = {"chat": Channel("chat", talk), "alerts": Channel("alerts", alert)}


async def open_channel(name, socket):
    if name not in channels:
        await send(socket, name, {"t": "refused", "why": "no such channel"})
        return
    socket["open"].setdefault(name, set())
    await send(socket, name, {"t": "opened", "id": socket["id"]})


def read(text):
    """The name of the channel and the frame; an empty one for what is none."""
    name, _, rest = text.partition("|")
    try:
        frame = json.loads(rest)
    except ValueError:
        return name, {}
    return name, frame if isinstance(frame, dict) else {}


async def hear(socket, name, frame):
    if frame.get("t") == "open":
        await open_channel(name, socket)
    elif name not in socket["open"]:
        await send(socket, name, {"t": "error", "why": "not open"})
    elif frame.get("t") in channels[name].handlers:
        await channels[name].handlers[frame["t"]](channels[name], socket, frame)


async def serve(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    socket["id"] = str(uuid.uuid4())
    socket["open"] = {}
    try:
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(socket, *read(message.data))
    finally:
        for name in list(socket["open"]):
            await close(channels[name], socket, {})
    return socket


app = web.Application()
app.router.add_get("/", serve)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
