"""Card tables: the others hear once who sits down, and once who is really gone."""
import asyncio
import itertools
import json
import os

from aiohttp import WSMsgType, web

GRACE = 0.6
PING_EVERY = 0.3
SILENT = 1.0

ids = itertools.count(1)

# region comes
tables = {}  # table → player → tabs and goodbye


async def comes(table, player, socket):
    players = tables.setdefault(table, {})
    sits = player in players
    seat = players.setdefault(player, {"tabs": set(), "goodbye": None})
    if seat["goodbye"]:
        seat["goodbye"].cancel()
    seat["tabs"].add(socket)
    await tell(socket, {"t": "hello", "id": str(next(ids))})
    if not sits:
        await tell_others(table, player, {"t": "sat", "player": player})
# endregion


# region goes
def goes(table, player, socket):
    seat = tables[table][player]
    seat["tabs"].discard(socket)
    if not seat["tabs"]:
        seat["goodbye"] = asyncio.create_task(gone(table, player))


async def gone(table, player):
    await asyncio.sleep(GRACE)
    del tables[table][player]
    if not tables[table]:
        del tables[table]
    await tell_others(table, player, {"t": "rose", "player": player})
# endregion


# region heartbeat
async def heartbeat(socket, transport):
    loop = asyncio.get_running_loop()
    while loop.time() - socket["answered_at"] <= SILENT:
        await tell(socket, {"t": "ping"})
        await asyncio.sleep(PING_EVERY)
    transport.abort()
# endregion


async def tell(socket, frame):
    try:
        await socket.send_json(frame)
    except ConnectionError:
        pass  # gone; its own handler takes it out


async def tell_others(table, player, frame):
    players = tables.get(table, {})
    for socket in [tab for other, seat in players.items() if other != player for tab in seat["tabs"]]:
        await tell(socket, frame)


def read(text):
    try:
        frame = json.loads(text)
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}


async def hear(table, socket, frame):
    if frame.get("t") == "pong":
        socket["answered_at"] = asyncio.get_running_loop().time()
    elif frame.get("t") == "who":
        await tell(socket, {"t": "seats", "players": sorted(tables[table])})


async def talk(request):
    table, player = request.query["table"], request.query["player"]
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    socket["answered_at"] = asyncio.get_running_loop().time()
    await comes(table, player, socket)
    # region ends
    beat = asyncio.create_task(heartbeat(socket, request.transport))
    try:
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                await hear(table, socket, read(message.data))
    finally:
        beat.cancel()
        goes(table, player, socket)
    # endregion
    return socket


app = web.Application()
app.router.add_get("/", talk)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
