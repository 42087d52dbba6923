"""Turns whatever it gets into numbers before it adds, so "2" and 3 make 5."""
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


@sio.on("sum:request")
async def add(sid, data):
    try:
        return {"ok": True, "sum": float(data["a"]) + float(data["b"])}
    except (TypeError, KeyError, ValueError):
        return {"ok": False, "code": "bad_input"}


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
        answer = await sio.call("order:confirm", {"orderId": order_id}, to=sid, timeout=1)
    except TimeoutError:
        await tell("expired")
    else:
        await tell("accepted" if answer["accept"] else "declined")


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
