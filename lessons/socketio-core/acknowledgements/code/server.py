"""A kitchen: it tells prices at once, serves dishes when they are done, and asks the guest one question back."""
import asyncio
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)

menu = {"soup": {"price": 4, "ms": 300}, "tea": {"price": 2, "ms": 20}}


def find(data):
    """The dish that a payload names, or None: a payload may be anything."""
    name = data.get("dish") if isinstance(data, dict) else None
    return menu.get(name) if isinstance(name, str) else None


# region answer
@sio.on("price:ask")
async def price(sid, data):
    dish = find(data)
    if dish is None:
        return {"ok": False, "code": "unknown_dish"}
    return {"ok": True, "price": dish["price"]}
# endregion


# region later
@sio.on("dish:cook")
async def cook(sid, data):
    dish = find(data)
    if dish is None:
        return {"ok": False, "code": "unknown_dish"}
    await asyncio.sleep(dish["ms"] / 1000)
    return {"ok": True, "dish": data["dish"]}
# endregion


# region ask-back
@sio.on("curry:order")
async def order(sid, data):
    hot = 0  # mild, unless the guest says otherwise
    try:
        answer = await sio.call("spice:ask", {"size": data["size"]}, to=sid, timeout=1)
        hot = answer["hot"]
    except (socketio.exceptions.TimeoutError, TypeError, KeyError):
        pass  # no answer in time, or none that makes sense: mild it is
    return {"ok": True, "hot": hot}
# endregion


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
