"""Parcels: whoever watches one hears where it is."""
import itertools
import json
import os

from aiohttp import WSMsgType, web

ids = itertools.count(1)

# region rooms
rooms = {}  # parcel → who watches it


def enter(parcel, socket):
    rooms.setdefault(parcel, set()).add(socket)
    socket["watching"].add(parcel)


def leave(parcel, socket):
    rooms.get(parcel, set()).discard(socket)
    if not rooms.get(parcel):
        rooms.pop(parcel, None)
    socket["watching"].discard(parcel)
# endregion


async def tell(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # gone; its own handler takes it out


# region say
async def scanned(parcel, place):
    for socket in list(rooms.get(parcel, ())):
        await tell(socket, {"t": "scanned", "parcel": parcel, "place": place})
# endregion


# region gone
def gone(socket):
    for parcel in list(socket["watching"]):
        leave(parcel, socket)
# endregion


def read(text):
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def hear(socket, frame):
    if frame.get("t") == "watch":
        enter(frame["parcel"], socket)
    elif frame.get("t") == "unwatch":
        leave(frame["parcel"], socket)
    if frame.get("t") in ("watch", "unwatch", "list"):
        await tell(socket, {"t": "watching", "parcels": list(socket["watching"])})
    elif frame.get("t") == "scan":
        await scanned(frame["parcel"], frame["place"])


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    socket["watching"] = set()
    try:
        await tell(socket, {"t": "hello", "id": str(next(ids))})
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(socket, read(message.data))
    finally:
        gone(socket)
    return socket


# region http
async def watching(request):
    watchers = rooms.get(request.match_info["parcel"], ())
    return web.json_response({"watching": len(watchers)})


app = web.Application()
app.router.add_get("/", talk)
app.router.add_get("/parcels/{parcel}", watching)
# endregion

web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
