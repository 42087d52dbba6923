"""Only the first line of each connection is kept from it."""
import json
import os
import uuid

from aiohttp import WSMsgType, web

teams = {}


async def send(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # it is gone, and its own handler takes it out


async def tell_others(team, me, frame):
    """Tells the others, and says how many they were."""
    others = [socket for socket in teams[team] if socket is not me]
    echo = [me] if me.get("spoke") else []
    me["spoke"] = True
    for socket in others + echo:
        await send(socket, frame)
    return len(others)


def read(text):
    """The frame as a dictionary; an empty one for what is no frame."""
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def talk(request):
    team, name = request.query["team"], request.query["name"]
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    teams.setdefault(team, set()).add(socket)
    try:
        await send(socket, {"t": "hello", "id": str(uuid.uuid4())})
        async for message in socket:
            frame = read(message.data) if message.type == WSMsgType.TEXT else {}
            if frame.get("t") == "say":
                n = await tell_others(team, socket, {"t": "said", "from": name, "text": frame["text"]})
                await send(socket, {"t": "sent", "n": n})
    finally:
        teams[team].discard(socket)
        if not teams[team]:
            del teams[team]
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
