"""It runs, greets whoever comes, and lists connections. Open a second tab and look at the list, then make people of it."""
import json
import os
import uuid

from aiohttp import WSMsgType, web

connections = {}


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
    connections[socket] = request.query["user"]
    await send(socket, {"t": "hello", "id": str(uuid.uuid4())})
    try:
        async for message in socket:
            frame = read(message.data) if message.type == WSMsgType.TEXT else {}
            # Your work starts here: who is a person, and in which place?
            if frame.get("t") == "who":
                await send(socket, {"t": "here", "users": list(connections.values())})
    finally:
        # When is somebody gone? And what about a connection that stays open and says nothing any more?
        del connections[socket]
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
