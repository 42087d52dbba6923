"""One Namespace class, registered twice, and a start that takes its time."""
import asyncio
import inspect
import os
from collections import defaultdict

import socketio
from aiohttp import web


class Cell(socketio.AsyncNamespace):
    def __init__(self, name):
        super().__init__(name)
        self.rooms_of = defaultdict(set)

    async def on_disconnect(self, sid, reason=None):
        self.rooms_of.pop(sid, None)

    async def on_join(self, sid, data):
        self.rooms_of[sid].add(data["room"])
        pending = self.enter_room(sid, "room " + data["room"])
        if inspect.isawaitable(pending):
            await pending
        return {"ok": True}

    async def on_leave(self, sid, data):
        self.rooms_of[sid].discard(data["room"])
        pending = self.leave_room(sid, "room " + data["room"])
        if inspect.isawaitable(pending):
            await pending
        return {"ok": True}

    async def on_say(self, sid, data):
        heard = {"text": data["text"], "room": data["room"], "ns": self.namespace}
        await self.emit("heard", heard, room="room " + data["room"])

    async def on_where(self, sid, *nothing):
        return {"rooms": sorted(self.rooms_of[sid]), "ns": self.namespace}

    async def on_count(self, sid, data):
        return sum(data["room"] in rooms for rooms in self.rooms_of.values())


async def main():
    sio = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")
    for variable, default in (("NS1", "/alpha"), ("NS2", "/beta")):
        sio.register_namespace(Cell(os.environ.get(variable) or default))
    app = web.Application()
    sio.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await asyncio.sleep(0.3)
    await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
    await asyncio.Event().wait()


asyncio.run(main())
