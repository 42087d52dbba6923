"""It runs, greets whoever comes and hears what they say. Listen to who hears it, then make it right."""
import json
import os
import uuid

from aiohttp import WSMsgType, web


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    me = str(uuid.uuid4())
    await socket.send_json({"t": "hello", "id": me})
    async for message in socket:
        if message.type != WSMsgType.TEXT:
            continue
        frame = json.loads(message.data)
        # Your work starts here: this line goes back to the one who said it. Who else should hear it, and how do you
        # find them?
        if frame["t"] == "say":
            await socket.send_json({"t": "said", "from": me, "text": frame["text"]})
    # "here" is yours to answer, and so is what happens when somebody leaves: then the loop above ends.
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
