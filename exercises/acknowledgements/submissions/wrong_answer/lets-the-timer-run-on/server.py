"""Settles an order when the answer comes, and again when the timer goes off."""
import asyncio
import itertools
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)
orders = itertools.count(1)
expired = []


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

    async def expire():
        await asyncio.sleep(1)
        expired.append(order_id)
        await tell("expired")

    async def on_answer(answer):
        if order_id not in expired:
            await tell("accepted" if answer["accept"] else "declined")

    sio.start_background_task(expire)
    await sio.emit("order:confirm", {"orderId": order_id}, to=sid, callback=on_answer)


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
