"""A shared map: pointers are for the others, notes are for everyone."""
import itertools
import json
import os

from aiohttp import WSMsgType, web

everyone = set()
numbers = itertools.count(1)


async def tell(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # gone; its own handler takes it out


# region others
async def tell_others(me, frame):
    for socket in list(everyone):
        if socket is not me:
            await tell(socket, frame)
# endregion


async def tell_all(frame):
    for socket in list(everyone):
        await tell(socket, frame)


# region hear
async def hear(socket, name, frame):
    if frame.get("t") == "point":
        await tell_others(socket, {"t": "pointed", "name": name, "x": frame.get("x"), "y": frame.get("y")})
    elif frame.get("t") == "note":
        await tell_all({"t": "noted", "n": next(numbers), "name": name, "text": frame.get("text")})
    elif frame.get("t") == "me":
        await tell(socket, {"t": "me", "name": name})
# endregion


def read(text):
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def talk(request):
    name = request.query.get("name", "somebody")
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    everyone.add(socket)
    try:
        await tell(socket, {"t": "hello", "id": name})
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(socket, name, read(message.data))
    finally:
        everyone.discard(socket)
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
