"""It runs, greets whoever comes and answers join. Listen to who hears what is said, then make rooms of it."""
import json
import os
import uuid

from aiohttp import WSMsgType, web


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


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    me = str(uuid.uuid4())
    await send(socket, {"t": "hello", "id": me})
    async for message in socket:
        frame = read(message.data) if message.type == WSMsgType.TEXT else {}
        # Your work starts here: who is in which room, and who hears this line?
        if frame.get("t") == "join":
            await send(socket, {"t": "joined", "room": frame["room"]})
        elif frame.get("t") == "say":
            await send(socket, {"t": "said", "room": frame["room"], "from": me, "text": frame["text"]})
    # leave and rooms are yours to answer, and so is what happens when somebody is gone: then the loop above ends.
    return socket


async def members(request):
    # The name of the room is request.match_info["room"].
    return web.json_response({"members": 0})


app = web.Application()
app.router.add_get("/", talk)
app.router.add_get("/rooms/{room}", members)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
