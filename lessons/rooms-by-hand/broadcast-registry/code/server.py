"""A station's loudspeaker: what is announced at one display is heard at all of them."""
import itertools
import json
import os

from aiohttp import WSMsgType, web

numbers = itertools.count(1)

# region registry
displays = set()


async def display(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    displays.add(socket)
    number = str(next(numbers))
    try:
        await tell(socket, {"t": "hello", "id": number})
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(socket, number, message.data)
    finally:
        displays.discard(socket)
    return socket
# endregion


# region all
async def tell(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # gone; its own handler takes it out


async def tell_all(frame):
    for socket in list(displays):
        await tell(socket, frame)
# endregion


# region hear
async def hear(socket, number, text):
    frame = read(text)
    if frame.get("t") == "announce":
        await tell_all({"t": "announced", "at": number, "text": frame.get("text")})
    elif frame.get("t") == "count":
        await tell(socket, {"t": "count", "displays": len(displays)})


def read(text):
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}
# endregion


app = web.Application()
app.router.add_get("/", display)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
