"""Waits half as long for the client's answer as the contract says."""
import asyncio
import itertools
import os

import socketio
from aiohttp import web
from socketio.exceptions import TimeoutError

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
orders = itertools.count(1)


def is_number(value):
    """In Python True is an int as well, so bool has to be left out by name."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


@sio.on("sum:request")
async def add(sid, data):
    if not isinstance(data, dict) or not is_number(data.get("a")) or not is_number(data.get("b")):
        return {"ok": False, "code": "bad_input"}
    return {"ok": True, "sum": data["a"] + data["b"]}


@sio.on("job:run")
async def run(sid, data):
    await asyncio.sleep(data["ms"] / 1000)
    return {"ok": True, "id": data["id"]}


@sio.on("order:place")
async def place(sid, data):
    order_id = next(orders)

    async def tell(state):
        await sio.emit("order:state", {"orderId": order_id, "state": state}, to=sid)

    try:
        answer = await sio.call("order:confirm", {"orderId": order_id}, to=sid, timeout=0.5)
    except TimeoutError:
        await tell("expired")
    else:
        await tell("accepted" if answer["accept"] else "declined")


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
