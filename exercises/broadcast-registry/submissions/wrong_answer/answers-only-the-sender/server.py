"""What one says goes back to that one alone."""
import json
import os
import uuid

from aiohttp import WSMsgType, web

clients = {}


async def send(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # it is gone, and its own handler takes it out


async def broadcast(frame):
    for socket in list(clients.values()):  # a copy: while one waits, others come and go
        await send(socket, frame)


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
    clients[me] = socket
    await send(socket, {"t": "hello", "id": me})
    try:
        async for message in socket:
            frame = read(message.data) if message.type == WSMsgType.TEXT else {}
            if frame.get("t") == "say":
                await send(socket, {"t": "said", "from": me, "text": frame["text"]})
            elif frame.get("t") == "here":
                await send(socket, {"t": "here", "here": frame["id"] in clients})
    finally:
        del clients[me]
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
