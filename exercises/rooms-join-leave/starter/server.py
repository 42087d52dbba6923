"""It runs, lets people join and passes on what they say. Listen to who hears what, then make it right."""
import inspect
import os

import socketio
from aiohttp import web

sio = socketio.AsyncServer(async_mode="aiohttp")
app = web.Application()
sio.attach(app)


async def settle(result):
    """Await what can be awaited: enter_room and leave_room are coroutines since 5.10, plain before.

    Use it as `await settle(sio.enter_room(sid, room))` and your program runs with both.
    """
    return await result if inspect.isawaitable(result) else result


@sio.on("room:join")
async def join(sid, data):
    # Which names are allowed, and how many are inside now?
    await settle(sio.enter_room(sid, data.get("room")))
    return {"ok": True}


@sio.on("room:say")
async def say(sid, data):
    # Your work starts here: who hears this line, and who should? Who may speak?
    await sio.emit("room:said", {"text": data["text"], "from": sid})
    return {"ok": True}


# room:leave and room:list are yours to write.


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
