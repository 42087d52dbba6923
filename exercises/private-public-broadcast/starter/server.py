"""It runs, takes names and passes on what is private. Listen to who hears it, then make it right."""
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


@sio.event
async def hello(sid, data):
    await sio.save_session(sid, {"name": data["name"]})
    return {"ok": True}


@sio.on("say:private")
async def say_private(sid, data):
    session = await sio.get_session(sid)
    # Your work starts here: who hears this line, who should, and how many are they?
    await sio.emit("msg", {"kind": "private", "from": session["name"], "text": data["text"]})
    return {"ok": True, "delivered": 0}


# say:public and say:broadcast are yours to write, and so is the rule for those who gave no name.


web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)
