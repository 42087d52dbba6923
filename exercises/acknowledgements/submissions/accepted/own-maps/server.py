"""Keeps its own book of open orders, each with its timer. Talks a lot on stdout."""
import asyncio
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
open_orders = {}
count = 0


@sio.on("sum:request")
def on_sum(sid, data):
    print("[desk] sum", sid, repr(data))
    try:
        a, b = data["a"], data["b"]
    except (TypeError, KeyError):
        return {"ok": False, "code": "bad_input"}
    if type(a) in (int, float) and type(b) in (int, float):
        return dict(ok=True, sum=a + b)
    return dict(ok=False, code="bad_input")


@sio.on("job:run")
async def on_job(sid, data):
    print("[desk] job", sid, data)
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_later(data["ms"] / 1000, done.set_result, {"ok": True, "id": data["id"]})
    return await done


@sio.on("order:place")
async def on_order(sid, data):
    global count
    count += 1
    number = f"order-{count}"
    timer = sio.start_background_task(expire, sid, number)
    open_orders[number] = timer

    async def on_answer(answer):
        await settle(sid, number, "accepted" if answer["accept"] is True else "declined")

    await sio.emit("order:confirm", {"orderId": number}, room=sid, callback=on_answer)


async def expire(sid, number):
    await asyncio.sleep(1)
    await settle(sid, number, "expired")


async def settle(sid, number, state):
    """Only an open order can be settled, and settling closes it: whoever comes second comes too late."""
    timer = open_orders.pop(number, None)
    print("[desk] settle", number, state, "" if timer else "(too late)")
    if timer:
        await sio.emit("order:state", {"orderId": number, "state": state}, room=sid)


app = web.Application()
sio.attach(app)
print("READY?", {"port": os.environ["PORT"]}, "\n{}[] ¡hola! 안녕 🙂", flush=True)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]))
