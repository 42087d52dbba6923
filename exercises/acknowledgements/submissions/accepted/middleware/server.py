"""A decorator checks what comes in before the handler sees it. Handlers of both kinds, plain and async."""
import asyncio
import functools
import itertools
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
numbers = itertools.count(1000, 7)


def with_numbers(*names):
    """Refuse whatever is not an object in which these fields are numbers; hand the numbers on."""

    def decorate(handler):
        @functools.wraps(handler)
        def checked(sid, data=None):
            fields = data if isinstance(data, dict) else {}
            values = [fields.get(name) for name in names]
            if any(type(value) not in (int, float) for value in values):
                return {"ok": False, "code": "bad_input"}
            return handler(sid, *values)

        return checked

    return decorate


@sio.on("sum:request")
@with_numbers("a", "b")
def add(sid, a, b):
    return {"ok": True, "sum": sum((a, b))}


@sio.on("job:run")
async def work(sid, job):
    done = asyncio.Event()
    asyncio.get_running_loop().call_later(job["ms"] / 1000, done.set)
    await done.wait()
    return {"ok": True, "id": job["id"]}


@sio.on("order:place")
async def place(sid, order):
    number = f"{order['item']} no. {next(numbers)}"
    answers = asyncio.Queue()
    await sio.emit("order:confirm", {"orderId": number}, to=sid, callback=answers.put)
    try:
        answer = await asyncio.wait_for(answers.get(), timeout=1)
        state = {True: "accepted", False: "declined"}[answer["accept"]]
    except asyncio.TimeoutError:
        state = "expired"
    await sio.emit("order:state", {"orderId": number, "state": state}, to=sid)
    return {"ok": True, "orderId": number}


app = web.Application()
sio.attach(app)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
