"""It runs, knows who is here, and passes on what is said. Listen to who hears it, then make it right."""
import json
import os
import uuid

from aiohttp import WSMsgType, web

everyone = set()


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
    name = request.query["name"]
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    everyone.add(socket)
    try:
        await send(socket, {"t": "hello", "id": str(uuid.uuid4())})
        async for message in socket:
            frame = read(message.data) if message.type == WSMsgType.TEXT else {}
            if frame.get("t") == "say":
                # Your work starts here: who hears this line, who should, and how many are they?
                for one in list(everyone):
                    await send(one, {"t": "said", "from": name, "text": frame["text"]})
    finally:
        everyone.discard(socket)
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
