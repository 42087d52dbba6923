"""A Namespace class that waits for a future per order, and a start that takes its time."""
import asyncio
import numbers
import os
import uuid

import socketio
from aiohttp import web

BAD_INPUT = {"code": "bad_input", "ok": False}


class Desk(socketio.AsyncNamespace):
    """Event names with a colon cannot be method names, so trigger_event looks them up."""

    def __init__(self):
        super().__init__("/")
        self.handlers = {"sum:request": self.add, "job:run": self.work, "order:place": self.place}
        self.background = set()

    async def trigger_event(self, event, *args):
        handler = self.handlers.get(event)
        if handler is None:
            return await super().trigger_event(event, *args)
        return await handler(*args)

    async def add(self, sid, data):
        match data:
            case {"a": bool()} | {"b": bool()}:
                return BAD_INPUT
            case {"a": numbers.Real() as a, "b": numbers.Real() as b}:
                return {"sum": a + b, "ok": True}
            case _:
                return BAD_INPUT

    async def work(self, sid, job):
        await asyncio.sleep(job["ms"] / 1000)
        return {"id": job["id"], "ok": True}

    async def place(self, sid, data):
        order_id = str(uuid.uuid4())
        task = asyncio.create_task(self.settle(sid, order_id))
        self.background.add(task)
        task.add_done_callback(self.background.discard)
        return {"placed": data["item"]}

    async def settle(self, sid, order_id):
        answered = asyncio.get_running_loop().create_future()

        def on_answer(answer):
            if not answered.done():
                answered.set_result(answer["accept"])

        await self.emit("order:confirm", {"orderId": order_id}, room=sid, callback=on_answer)
        try:
            accepted = await asyncio.wait_for(answered, 1)
            state = "accepted" if accepted else "declined"
        except asyncio.TimeoutError:
            state = "expired"
        await self.emit("order:state", {"state": state, "orderId": order_id}, room=sid)


async def main():
    sio = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")
    sio.register_namespace(Desk())
    app = web.Application()
    sio.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await asyncio.sleep(0.3)
    await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
    await asyncio.Event().wait()


asyncio.run(main())
