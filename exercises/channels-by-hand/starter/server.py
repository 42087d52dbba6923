"""It runs, and takes whatever comes for a wish to open chat. Read what is before the bar, then make two channels of it."""
import json
import os
import uuid

from aiohttp import WSMsgType, web


async def send(socket, name, frame):
    try:
        await socket.send_str(name + "|" + json.dumps(frame))
    except ConnectionError:
        pass  # it is gone, and its own handler takes it out


async def hear(socket, me, text):
    # text is such as: chat|{"t":"open"}
    # Your work starts here: which channel is it, is it open on this connection, and what does the word mean there?
    await send(socket, "chat", {"t": "opened", "id": me})


async def serve(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    me = str(uuid.uuid4())
    async for message in socket:
        if message.type == WSMsgType.TEXT:
            await hear(socket, me, message.data)
    # Somebody is gone, and the loop above has ended. What happens to the rooms of both channels?
    return socket


app = web.Application()
app.router.add_get("/", serve)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
